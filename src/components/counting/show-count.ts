// Shows a trustee everything that would be published, number by number, before anything is sent.
import { ASKS_COMMENTS } from '#domain/disclosure/policy.ts';
import type { Cell, Coded, PublishedAtom, Snapshot } from '#domain/disclosure/published.ts';
import { rejoin } from '#domain/disclosure/set-aside.ts';
import type { Language, RaterGroup } from '#domain/instrument/terms.ts';
import { fill } from '#i18n/fill.ts';
import { plural } from '#i18n/plural.ts';
import type { CountedWave } from '#counting/count-wave.ts';
import { textOf, type PageWords } from './page-words.ts';

function element(name: string, text = '', ...inside: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...inside);
  return made;
}

const nameAll = (groups: readonly RaterGroup[], words: PageWords) =>
  groups.map((group) => words.groups[group]).join(' + ');

function formatCoded({ at, value }: Coded, { result }: PageWords): string {
  if (at === 'exactly') return String(value);
  return fill(at === 'most' ? result.most : result.least, { n: value });
}

function headOf({ result }: PageWords): HTMLElement {
  const names = [result.item, result.n, result.total, result.favorable];
  const cells = names.map((name) => {
    const cell = element('th', name);
    cell.setAttribute('scope', 'col');
    return cell;
  });
  return element('thead', '', element('tr', '', ...cells));
}

function rowOf(
  { atom, item, n, sum, favorable }: Cell,
  words: PageWords,
  version: string,
): HTMLElement {
  const label = element('th', textOf(words.items, version, atom, item));
  label.setAttribute('scope', 'row');
  const numbers = [String(n), formatCoded(sum, words), formatCoded(favorable, words)];
  return element('tr', '', label, ...numbers.map((number) => element('td', number)));
}

function tableOf(
  { id, groups, n }: PublishedAtom,
  { cells, instrument }: Pick<Snapshot, 'cells' | 'instrument'>,
  words: PageWords,
  language: Language,
): HTMLElement {
  const caption = plural(n, words.result.atom, language, { groups: nameAll(groups, words) });
  const rows = cells
    .filter(({ atom }) => atom === id)
    .map((cell) => rowOf(cell, words, instrument));
  const table = element(
    'table',
    '',
    element('caption', caption),
    headOf(words),
    element('tbody', '', ...rows),
  );
  // A box that scrolls by itself must be reached with the keyboard and have a name.
  const box = element('div', '', table);
  box.className = 'wide-table';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', caption);
  return box;
}

/** Fill a place with a count. */
export function showCount(
  place: HTMLElement,
  counted: CountedWave,
  words: PageWords,
  language: Language,
): void {
  const { comments, ballots, unreadable, withheld, fingerprint } = counted;
  const snapshot = rejoin(counted.snapshot);
  const isApart = counted.snapshot.quarantined !== undefined;
  const { result } = words;
  const sum = plural(ballots, words.counts.ballots, language);
  const lines = [fill(result.sum, { ballots: sum, unreadable })];
  if (snapshot.atoms.length === 0) lines.push(result.nothing);
  else if (withheld.length > 0) {
    lines.push(fill(result.withheld, { groups: nameAll(withheld, words).replaceAll(' + ', ', ') }));
  }
  if (isApart) lines.push(result.apart);
  if (ASKS_COMMENTS) lines.push(fill(result.comments, { n: comments.length }));
  if (fingerprint) lines.push(fill(result.fingerprint, { words: fingerprint.join(' ') }));
  place.replaceChildren(
    ...lines.map((line) => element('p', line)),
    ...(snapshot.atoms.length > 0 ? [element('p', result.note)] : []),
    ...snapshot.atoms.map((atom) => tableOf(atom, snapshot, words, language)),
  );
}
