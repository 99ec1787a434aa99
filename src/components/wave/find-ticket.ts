// Looks for a ticket number, or for the ticket that a backup code makes, among the numbers on the page. Nothing is sent.
import { readBackupCode } from '#crypto/codes.ts';
import { ticketNumber } from '#crypto/ticket.ts';
import { readKeyFile } from '#domain/waves/key-file.ts';

const form = document.getElementById('ticket-search') as HTMLFormElement;
const field = document.getElementById('ticket') as HTMLInputElement;
const status = form.querySelector<HTMLElement>('[role=status]')!;
const words = JSON.parse(form.dataset.words!) as Record<'found' | 'absent' | 'wrong', string>;

const plain = (text: string) => text.replace(/[\s-]/g, '').toLowerCase();
const numbers = new Set(
  [...document.querySelectorAll('#numbers li')].map(({ textContent }) => plain(textContent ?? '')),
);

/** Numbers that an entry may stand for: itself, or those that a backup code makes in each group. */
async function candidates(text: string): Promise<readonly string[] | null> {
  if (/^[0-9a-f]{16}$/.test(plain(text))) return [plain(text)];
  const seed = await readBackupCode(text);
  if (!seed) return null;
  const file = readKeyFile(form.dataset.keyFile!)!;
  const made = Object.entries(file.groups).map(([group, key]) =>
    ticketNumber(seed, key, `${file.wave}|${group}`),
  );
  return (await Promise.all(made)).map((number) => number.slice(0, 16));
}

form.hidden = false;
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const wanted = await candidates(field.value);
  const found = wanted?.some((number) => numbers.has(number));
  status.textContent = wanted === null ? words.wrong : found ? words.found : words.absent;
});
