// Gives the survey form its behavior: answers are checked, sealed and sent without leaving the page, and never lost on the way.
// Plain TypeScript: a framework's runtime would weigh more than form and cryptography together on a cheap phone.
import { findTraces } from '#domain/ballots/comment.ts';
import { fill } from '#i18n/fill.ts';
import type { ShownProblem } from '#server/citizen-survey.ts';
import type { Door } from './door.ts';
import { describeEntries, isEmpty, markField, readEntries, type Entries } from './entries.ts';
import { liveWords, type LiveWords } from './live-words.ts';
import type { Parcel } from './send-ballot.ts';

/** `failed`: a fault that is not of the connection, after the ballot was sealed. */
type Status = 'ready' | 'busy' | 'waiting' | 'failed';

const LONGEST_COMMENT = 500;

/** The summary of what stands in the way; built anew each time, so that it is read and takes focus again. */
function showTrouble(place: HTMLElement, problem: ShownProblem | null, heading: string): void {
  place.replaceChildren();
  if (!problem) return;
  const box = document.createElement('div');
  box.className = 'error-summary';
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  const title = Object.assign(document.createElement('h2'), { textContent: heading });
  const text = document.createElement('p');
  const link = Object.assign(document.createElement('a'), { textContent: problem.text });
  if (problem.field) link.href = `#${problem.field}`;
  text.append(link);
  box.append(title, text);
  place.append(box);
  box.focus();
}

/** Ask once about words that could tell who somebody is; the second press sends them. */
function traceWarner({ traces: words }: LiveWords) {
  const warned = new Set<string>();
  return (comment: string): string | null => {
    const traces = findTraces(comment);
    if (traces.length === 0 || warned.has(comment)) return null;
    warned.add(comment);
    return fill(words.body, { found: traces.map((trace) => words[trace]).join(', ') });
  };
}

/** The record of everything that will be sealed, before the sentence about sealing; a form without a script has none. */
function addRecord(form: HTMLFormElement, live: LiveWords): void {
  const make = (tag: string, textContent = '') =>
    Object.assign(document.createElement(tag), { textContent });
  const [details, text] = [make('details'), make('p')];
  details.append(make('summary', live.record), text);
  /** It stays true to the form while it is open. */
  const describe = () => (text.textContent = describeEntries(form, live.none));
  form.addEventListener('input', describe);
  details.addEventListener('toggle', describe);
  form.querySelector('.seal')!.before(details);
}

/**
 * Take over a form.
 *
 * @param door where its ballots go.
 */
export function takeOver(form: HTMLFormElement, door: Door): void {
  const live = liveWords();
  const find = (selector: string) => form.querySelector<HTMLElement>(selector)!;
  const button = form.querySelector<HTMLButtonElement>(':scope > button')!;
  const [trouble, fields] = [find('#trouble'), find('#fields')];
  const sendText = button.textContent;
  const warn = traceWarner(live);
  let status: Status = 'ready';
  let parcel: Parcel | null = null;

  const turn = (next: Status): void => {
    status = next;
    form.ariaBusy = String(next === 'busy');
    button.disabled = next === 'busy';
    fields.inert = next !== 'ready';
    const { busy, waiting, again } = live.sending;
    find('[role=status]').textContent = { busy, waiting, ready: '', failed: '' }[next];
    button.textContent = next === 'waiting' || next === 'failed' ? again : sendText;
  };

  const complain = (problem: ShownProblem | null): void => {
    markField(form, problem);
    showTrouble(trouble, problem, live.problems.heading);
  };

  const findProblem = (entries: Entries): ShownProblem | null => {
    if (isEmpty(entries)) {
      return {
        field: form.querySelector('fieldset')?.id ?? '',
        text: live.problems['nothing-answered'],
      };
    }
    for (const [field, comment] of Object.entries(entries.comments)) {
      const text =
        comment.length > LONGEST_COMMENT ? live.problems['comment-too-long'] : warn(comment);
      if (text) return { field, text };
    }
    return null;
  };

  const sealAndSend = async (): Promise<void> => {
    turn('busy');
    parcel ??= await door.seal(readEntries(form));
    const sending = await door.send(parcel, document.documentElement.lang);
    if (sending.kind === 'waiting') return turn('waiting');
    if (sending.kind === 'sent') await door.arrive(sending.before);
    if (sending.kind === 'refused' || door.repeatable) {
      parcel = null;
      turn('ready');
    }
    if (sending.kind === 'refused') complain({ field: '', text: sending.message });
  };

  const send = async (): Promise<void> => {
    try {
      await sealAndSend();
    } catch (error) {
      console.error(error);
      // A sealed ballot may have arrived. It is kept and sent again as it is, so that it counts once.
      turn(parcel ? 'failed' : 'ready');
      complain({ field: '', text: live.problems.failed });
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (status === 'busy') return;
    const problem = parcel ? null : findProblem(readEntries(form));
    complain(problem);
    if (!problem) void send();
  });
  addEventListener('online', () => status === 'waiting' && void send());
  find('.seal').textContent = live.sealedHere;
  addRecord(form, live);
}
