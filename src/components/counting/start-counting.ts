// Runs the counting page: make a key, count a wave, look at the numbers, send them. The key stays on the device.
import { isSlug } from '#domain/slug.ts';
import { addressIn, splitAddress } from '#i18n/addresses.ts';
import { fill } from '#i18n/fill.ts';
import { formatDate } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import type { CountedWave, FewAnswers } from '#counting/count-wave.ts';
import type { Proof } from '#counting/server-client.ts';
import type { PageWords } from './page-words.ts';
import { showCount } from './show-count.ts';
import { makeTrusteeFiles, readPrivateFile, type TrusteeKey } from '#counting/trustee-files.ts';

const find = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;
const page = find('counting');
const words = JSON.parse(page.dataset.words!) as PageWords;
const { language } = splitAddress(location.pathname);

const setText = (id: string, text: string) => {
  find(id).textContent = text;
};

/** Say what is wrong beside a field, or that nothing is. */
function complain(id: 'wave' | 'file' | 'make-wave', text: string): void {
  setText(`${id}-problem`, text);
  find(id).setAttribute('aria-invalid', String(text !== ''));
}

function reveal(id: 'result' | 'few' | 'sent'): void {
  find(id).hidden = false;
  find(`${id}-heading`).focus();
}

/** Files of the key on this page that have not been downloaded. */
const unsaved = new Set<string>();
/** Whether the trustee has been told that a key would be lost. */
let isWarned = false;

/** Put a text behind a link to download; the address of an earlier text is given back. */
function offer(id: string, text: string, name: string): void {
  const link = find<HTMLAnchorElement>(id);
  if (link.href) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  unsaved.add(id);
  link.onclick = () => {
    unsaved.delete(id);
    if (unsaved.size > 0) return;
    isWarned = false;
    setText('make-key', words.make.again);
  };
}

async function makeKey(): Promise<void> {
  const wave = find<HTMLInputElement>('make-wave').value.trim();
  complain('make-wave', isSlug(wave) ? '' : words.count.wavePattern);
  if (!isSlug(wave)) return find('make-wave').focus();
  if (unsaved.size > 0 && !isWarned) {
    isWarned = true;
    setText('made', words.make.unsaved);
    return setText('make-key', words.make.replace);
  }
  isWarned = false;
  const { privateFile, publicFile } = await makeTrusteeFiles();
  offer('private-file', privateFile, fill(words.make.privateName, { wave }));
  offer('public-file', publicFile, fill(words.make.publicName, { wave }));
  find('files').hidden = false;
  setText('made', words.make.done);
  setText('make-key', words.make.again);
  find('make-key').className = 'quiet';
  find('private-file').focus();
}

/** Wave and key from the form, or `null` after saying what is missing. */
async function readEntries(): Promise<{ wave: string; key: TrusteeKey } | null> {
  const wave = find<HTMLInputElement>('wave').value.trim();
  const [file] = find<HTMLInputElement>('file').files ?? [];
  const key = file && readPrivateFile(await file.text().catch(() => ''));
  complain('wave', isSlug(wave) ? '' : words.count.wavePattern);
  complain(
    'file',
    key === undefined
      ? words.count.fileMissing
      : typeof key === 'string'
        ? words.problems[key]
        : '',
  );
  if (isSlug(wave) && typeof key === 'object') return { wave, key };
  find(isSlug(wave) ? 'file' : 'wave').focus();
  return null;
}

function showProgress(n: number, all: number): void {
  const bar = find<HTMLProgressElement>('progress');
  bar.max = Math.max(all, 1);
  bar.value = n;
  setText('count-status', plural(all, words.count.counted, language, { n }));
}

/** Links and proof of a wave that is published, whoever did it. */
function showSent(wave: string, { unit, destroyed, left }: Proof, isOurs: boolean): void {
  find('result').hidden = true;
  setText('sent-body', isOurs ? words.sent.body : words.problems['already-published']);
  find('proof').hidden = !(destroyed && left);
  if (destroyed && left) {
    const rest = left.ballots + left.keys + left.invitations;
    const { counts } = words;
    const gone = {
      ballots: plural(destroyed.ballots, counts.ballots, language),
      keys: plural(destroyed.keys, counts.keys, language),
      invitations: plural(destroyed.invitations, counts.invitations, language),
    };
    setText('proof', fill(words.sent.proof, { ...gone, left: rest }));
  }
  find<HTMLAnchorElement>('to-wave').href = addressIn(language, `/gelombang/${wave}/`);
  find<HTMLAnchorElement>('to-unit').href = addressIn(language, `/unit/${unit ?? ''}/`);
  reveal('sent');
}

/** The program that counts, loaded once it is needed; `null` without a connection. */
const loadCounting = () => import('#counting/count-wave.ts').catch(() => null);

async function send(counted: CountedWave, key: TrusteeKey): Promise<void> {
  const counting = await loadCounting();
  if (!counting) return setText('send-problem', words.problems.offline);
  setText('send-problem', '');
  setText('send-status', words.result.busy);
  const { ok, proof, ...ending } = await counting.publishCount(counted, key);
  setText('send-status', '');
  if (ok) return showSent(counted.wave, proof, true);
  const { problem } = ending as { problem: keyof PageWords['problems'] };
  if (problem === 'already-published') return showSent(counted.wave, proof, false);
  setText('send-problem', words.problems[problem]);
}

/** Report that a batch waits for more answers; where that fails a button stays. */
async function reportWaiting(few: FewAnswers, key: TrusteeKey): Promise<void> {
  const counting = await loadCounting();
  setText('few-problem', '');
  setText('few-status', words.few.busy);
  const waiting = counting && (await counting.letWait(few, key));
  setText('few-status', '');
  find('wait').hidden = waiting?.ok === true;
  if (waiting?.ok) {
    const date = formatDate(waiting.until, language);
    return setText('few-status', fill(words.few.until, { date }));
  }
  setText('few-problem', words.problems[waiting?.problem ?? 'offline']);
}

async function showFew(few: FewAnswers, key: TrusteeKey): Promise<void> {
  const { readable, fewest } = few;
  const ballots = plural(few.ballots, words.counts.ballots, language);
  setText('few-body', fill(words.few.body, { readable, ballots, fewest }));
  find('wait').hidden = true;
  find('wait').onclick = () => once('wait', 'few-problem', () => reportWaiting(few, key));
  reveal('few');
  await reportWaiting(few, key);
}

/** @param isAgain whether the trustee has confirmed to count a wave once more. */
async function countNow(isAgain = false): Promise<void> {
  find('count-again').hidden = true;
  for (const id of ['result', 'few', 'sent']) find(id).hidden = true;
  setText('count-problem', '');
  const entries = await readEntries();
  if (!entries) return;
  const { wave, key } = entries;
  const program = await loadCounting();
  if (!program) return setText('count-problem', words.problems.offline);
  find('progress').hidden = false;
  find('progress').removeAttribute('value');
  setText('count-status', words.count.busy);
  const counting = await program.countWave(wave, key, showProgress, undefined, isAgain);
  if (!counting.ok) {
    find('progress').hidden = true;
    if (counting.problem === 'too-few') {
      setText('count-status', '');
      return showFew(counting.few, key);
    }
    setText('count-status', words.count.stopped);
    const { problem, proof } = counting;
    if (problem === 'already-published') return showSent(wave, proof, false);
    find('count-again').hidden = problem !== 'counted-before';
    return setText('count-problem', words.problems[problem]);
  }
  showCount(find('numbers'), counting.counted, words, language);
  find('send').onclick = () => once('send', 'send-problem', () => send(counting.counted, key));
  reveal('result');
}

/**
 * Do something that a button asks for, one at a time.
 *
 * @param place where a fault of this page is said; a lost connection is no fault and has its own sentence.
 */
async function once(button: string, place: string, work: () => Promise<void>): Promise<void> {
  const pressed = find<HTMLButtonElement>(button);
  if (pressed.ariaDisabled === 'true') return;
  pressed.ariaDisabled = 'true'; // a disabled button would lose the focus
  try {
    await work();
  } catch (error) {
    console.error(error);
    find('progress').hidden = true;
    for (const status of ['count-status', 'send-status', 'few-status']) setText(status, '');
    setText(place, words.problems.failed);
  }
  pressed.ariaDisabled = null;
}

function begin(): void {
  if (typeof crypto.subtle !== 'object') {
    find('unsupported').hidden = false;
    return;
  }
  page.hidden = false;
  for (const id of ['wave', 'file', 'make-wave'] as const)
    find(id).oninput = () => complain(id, '');
  find('make-key').onclick = () => once('make-key', 'made', makeKey);
  find('count').onsubmit = (event) => {
    event.preventDefault();
    void once('count-button', 'count-problem', countNow);
  };
  find('count-again').onclick = () => once('count-again', 'count-problem', () => countNow(true));
}

begin();
