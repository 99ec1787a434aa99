// Leads a code to its form; the code travels on behind the `#`, where no server log sees it.
import { readInvitationCode, writeInvitationCode } from '../../../crypto/codes.ts';
import { addressOfGroup } from '../../../domain/instrument/group-addresses.ts';
import { NoAnswer } from '../../site/fetch-with-timeout.ts';
import { readFragment } from '../fragment.ts';
import { askCode } from '../staff/claim.ts';

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = find<HTMLFormElement>('enter');
const field = find<HTMLInputElement>('code');
const status = form.querySelector<HTMLElement>('[role=status]')!;
const language = document.documentElement.lang;

function show(isUnknown: boolean): void {
  find('view-enter').hidden = isUnknown;
  find('view-unknown').hidden = !isUnknown;
}

function complain(text: string): void {
  find('code-problem').textContent = text;
  field.setAttribute('aria-invalid', String(text !== ''));
  if (text) field.focus();
}

/** @param rest what stands behind the code in the link: the words of the fingerprint. */
async function follow(text: string, rest = ''): Promise<void> {
  const bytes = readInvitationCode(text);
  if (!bytes) return complain(form.dataset.form!);
  complain('');
  status.textContent = form.dataset.busy!;
  const code = writeInvitationCode(bytes);
  try {
    const place = await askCode(code, language);
    status.textContent = '';
    if (!place) {
      show(true);
      return find('view-unknown').querySelector('h1')!.focus();
    }
    const prefix = language === 'en' ? '/en' : '';
    location.assign(`${prefix}/isi/${place.wave}/${addressOfGroup(place.group)}/#${code}${rest}`);
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
const { code, words } = readFragment();
if (code) {
  field.value = code;
  void follow(code, words.map((word) => `.${word}`).join(''));
}
