// Leads a code to its form; the code travels on behind the `#`, where no server log sees it.
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { readTypedInvitation } from '#crypto/typed-invitation.ts';
import { NoAnswer } from '#counting/fetch-with-timeout.ts';
import { normalizeCode, readFragment, restartOnOtherCode } from '../fragment.ts';
import { askCode } from '../staff/ask-code.ts';

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = find<HTMLFormElement>('enter');
const field = find<HTMLInputElement>('code');
const status = form.querySelector<HTMLElement>('[role=status]')!;
const language = document.documentElement.lang;

function show(isUnknown: boolean): void {
  find('view-enter').hidden = isUnknown;
  find('view-unknown').hidden = !isUnknown;
}

function showUnknown(): void {
  show(true);
  find('view-unknown').querySelector('h1')!.focus();
}

function complain(text: string): void {
  find('code-problem').textContent = text;
  field.setAttribute('aria-invalid', String(text !== ''));
  if (text) field.focus();
}

/** Lead to the form of what was typed, pasted or given in the link; what stands in the field stays there if it is none. */
async function follow(text: string): Promise<void> {
  const reading = readTypedInvitation(text);
  status.textContent = '';
  if (!reading.ok) return complain(form.dataset[reading.problem]!);
  const { code, words } = reading;
  complain('');
  status.textContent = form.dataset.busy!;
  try {
    const place = await askCode(code, language);
    if (!form.isConnected) return; // the page is starting anew with the code of another person
    status.textContent = '';
    if (!place) return showUnknown();
    const prefix = language === 'en' ? '/en' : '';
    form.reset(); // Back leads here again, for whoever holds the phone then
    location.assign(
      `${prefix}/isi/${place.wave}/${addressOfGroup(place.group)}/#${[code, ...words].join('.')}`,
    );
  } catch (error) {
    if (!(error instanceof NoAnswer)) console.error(error);
    status.textContent = form.dataset[error instanceof NoAnswer ? 'offline' : 'failed']!;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void follow(field.value);
});
find('retry').addEventListener('click', () => {
  show(false);
  field.focus();
});
restartOnOtherCode(() => null);
find('late').remove();
const { code, words } = readFragment();
if (normalizeCode(code)) {
  field.value = code;
  void follow([code, ...words].join('.'));
} else if (code && !document.getElementById(code)) showUnknown();
else if (field.defaultValue) {
  const typed = field.defaultValue;
  field.defaultValue = ''; // Back must not show it to whoever holds the phone then
  field.value = typed;
  void follow(typed);
}
