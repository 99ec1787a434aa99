// Leads a staff rater from the promise to the receipt, one view at a time; every way that ends early has its status view.
import {
  hashCode,
  readBackupCode,
  readInvitationCode,
  writeBackupCode,
  writeInvitationCode,
} from '#crypto/codes.ts';
import { fingerprintWords, sameFingerprint } from '#crypto/fingerprint.ts';
import { makeSeed, writeNumber, type Ticket } from '#crypto/ticket.ts';
import { toBase64Url } from '#crypto/base64.ts';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { readKeyFile, type GroupKey, type KeyFile } from '#domain/waves/key-file.ts';
import { takeOver } from '../form-behavior.ts';
import { readFragment, restartOnOtherCode } from '../fragment.ts';
import { claimWith } from './claim.ts';
import { staffDoor, type StaffNeeds } from './staff-door.ts';
import { forgetTicket, keepTicket, readTicket, type KeptTicket } from './ticket-store.ts';

const place = document.getElementById('staff');
const language = document.documentElement.lang;
/** The fragment of the invitation; a link inside the page replaces it in the address. */
const { hash } = location;
/** The code of the invitation that this page works with. */
let begun: string | null = null;
/** Looks inside the place, which is no longer in the document once the page starts anew. */
const find = <T extends HTMLElement>(id: string) => place!.querySelector<T>(`#${id}`)!;

/** Show one view and let its heading be read. */
function show(name: string): void {
  for (const view of place!.querySelectorAll<HTMLElement>('[id^=view-]')) {
    view.hidden = view.id !== `view-${name}`;
  }
  find(`view-${name}`).querySelector('h1')?.focus();
  scrollTo(0, 0);
}

/** Whether the key file is the one of this page and of the invitation. */
async function isTrue(
  text: string,
  file: KeyFile | null,
  key: GroupKey | undefined,
  words: string,
) {
  const asked = [...document.querySelectorAll<HTMLElement>('fieldset[data-item]')];
  const items = asked.map(({ dataset }) => dataset.item);
  const sameItems =
    key?.items.length === items.length && key.items.every((id) => items.includes(id));
  const sameWords = !words || sameFingerprint(words, (await fingerprintWords(text)).join(' '));
  return file !== null && sameItems && sameWords;
}

interface Invited {
  readonly code: Uint8Array;
  /** Under which the ticket is kept on this device. */
  readonly name: string;
  readonly key: GroupKey;
  readonly needs: StaffNeeds;
}

async function showReceipt(name: string, { seed }: KeptTicket, ticket: Ticket): Promise<void> {
  find('backup-code').textContent = await writeBackupCode(seed);
  find('ticket-number').textContent = writeNumber(ticket.spent)
    .slice(0, 16)
    .match(/.{4}/g)!
    .join(' ');
  find('change').onclick = () => show('form');
  find('forget').onclick = () => {
    forgetTicket(name);
    find('kept').hidden = true;
    find('forgotten').textContent = find('forgotten').dataset.text!;
  };
  show('sent');
}

/** Bring the form to life with a ticket in hand. */
function openForm({ name, needs }: Invited, kept: KeptTicket, ticket: Ticket): void {
  const arrive = ({ seq }: { seq: number }) => {
    keepTicket(name, { ...kept, seq });
    find('anew').hidden = true; // the form still shows what was sent
    return showReceipt(name, kept, ticket);
  };
  const door = staffDoor(needs, ticket, kept.seq, arrive, () => show('closed'));
  takeOver(find<HTMLFormElement>('survey'), door);
  show('form');
}

/** Claim with a seed; what could not be claimed is not kept. Answers how it ended, or `null` once the form is open. */
async function claim(invited: Invited, kept: KeptTicket, isOwn: boolean): Promise<string | null> {
  const { code, name, key, needs } = invited;
  const issuer = { wave: needs.wave, group: needs.group, n: key.n, e: key.e };
  keepTicket(name, kept);
  const claiming = await claimWith(writeInvitationCode(code), kept.seed, issuer, language);
  if (claiming.kind === 'claimed') {
    openForm(invited, kept, claiming.ticket);
    return null;
  }
  if (claiming.kind === 'offline') return 'offline';
  if (!isOwn) forgetTicket(name);
  if (claiming.kind === 'group') {
    const prefix = language === 'en' ? '/en' : '';
    const address = `${prefix}/isi/${claiming.wave}/${addressOfGroup(claiming.group)}/`;
    find<HTMLAnchorElement>('right').href = address + hash;
  }
  return claiming.kind;
}

/** How an attempt to claim ended; a fault of this page is an ending of its own. */
async function endingOf(attempt: () => Promise<string | null>): Promise<string | null> {
  try {
    return await attempt();
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

function listen(invited: Invited): void {
  const button = find<HTMLButtonElement>('begin');
  const status = find('view-start').querySelector<HTMLElement>('[role=status]')!;
  const problem = find('backup-problem');
  const stored = readTicket(invited.name);
  button.classList.remove('unready');
  if (stored && stored.seq > 0) {
    button.textContent = button.dataset.again!;
    find('stored').hidden = find('anew').hidden = false;
  }
  button.onclick = async () => {
    button.disabled = true;
    status.textContent = status.dataset.busy!;
    const ending = await endingOf(() => {
      const kept = readTicket(invited.name) ?? { seed: makeSeed(), seq: 0 };
      return claim(invited, kept, stored !== null);
    });
    button.disabled = false;
    const isToRepeat = ending === 'offline' || ending === 'failed';
    status.textContent = isToRepeat ? status.dataset[ending]! : '';
    if (ending && !isToRepeat) show(ending);
  };
  find('backup-form').onsubmit = async (event) => {
    event.preventDefault();
    problem.hidden = true;
    const ending = await endingOf(async () => {
      const seed = await readBackupCode(find<HTMLInputElement>('backup').value);
      return seed ? claim(invited, { seed, seq: 0 }, false) : 'wrong';
    });
    if (!ending) {
      find('anew').hidden = false;
      return;
    }
    const { wrong, other } = problem.dataset;
    const { offline, failed } = status.dataset;
    const texts: Record<string, string | undefined> = { wrong, offline, failed };
    problem.textContent = texts[ending] ?? other!;
    problem.hidden = false;
    find('backup').focus();
  };
}

async function begin(): Promise<void> {
  if (typeof crypto.subtle !== 'object' || typeof BigInt !== 'function') return show('unsupported');
  const { keyFile: text, ...rest } = JSON.parse(place!.dataset.needs!) as StaffNeeds & {
    keyFile: string;
  };
  const file = readKeyFile(text);
  const key = file?.groups[rest.group];
  const invitation = readFragment();
  const code = readInvitationCode(invitation.code);
  if (!(await isTrue(text, file, key, invitation.words.join(' ')))) return show('mismatch');
  if (!code) return show('unknown');
  const name = `karcis ${rest.wave} ${rest.group} ${toBase64Url(await hashCode(code)).slice(0, 8)}`;
  begun = writeInvitationCode(code);
  listen({ code, name, key: key!, needs: { ...rest, tallyKey: file!.tallyKey } });
  find('late').remove();
}

if (place) {
  restartOnOtherCode(() => begun);
  void begin();
}
