// Shows a trustee everything that would be published, number by number, before anything is sent.
import {
  citizensOf,
  type Cell,
  type CitizenFigures,
  type Coded,
  type PublishedAtom,
  type SnapshotV2,
} from '#domain/disclosure/published.ts';
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

function headOf(names: readonly string[]): HTMLElement {
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

function boxOf(caption: string, head: HTMLElement, rows: readonly HTMLElement[]): HTMLElement {
  const body = element('tbody', '', ...rows);
  const table = element('table', '', element('caption', caption), head, body);
  // A box that scrolls by itself must be reached with the keyboard and have a name.
  const box = element('div', '', table);
  box.className = 'wide-table';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', caption);
  return box;
}

function tableOf(
  { id, groups, n }: PublishedAtom,
  { cells, instrument }: Pick<SnapshotV2, 'cells' | 'instrument'>,
  words: PageWords,
  language: Language,
): HTMLElement {
  const { result } = words;
  const caption = plural(n, result.atom, language, { groups: nameAll(groups, words) });
  const rows = cells
    .filter(({ atom }) => atom === id)
    .map((cell) => rowOf(cell, words, instrument));
  return boxOf(caption, headOf([result.item, result.n, result.total, result.favorable]), rows);
}

/** The five noisy numbers of every item. */
function citizenTableOf(
  { n, items }: CitizenFigures,
  version: string,
  words: PageWords,
  language: Language,
): readonly HTMLElement[] {
  const { result } = words;
  const caption = plural(n, result.atom, language, { groups: nameAll(['citizen'], words) });
  const rows = Object.entries(items).map(([item, bins]) => {
    const label = element('th', textOf(words.items, version, 'citizen', item));
    label.setAttribute('scope', 'row');
    return element('tr', '', label, ...bins.map((bin) => element('td', String(bin))));
  });
  return [element('p', result.noisy), boxOf(caption, headOf([result.item, ...result.steps]), rows)];
}

/** Fill a place with a count. */
export function showCount(
  place: HTMLElement,
  counted: CountedWave,
  words: PageWords,
  language: Language,
): void {
  const { snapshot, comments, ballots, unreadable, withheld, fingerprint } = counted;
  const citizens = citizensOf(snapshot);
  const { result } = words;
  const sum = plural(ballots, words.counts.ballots, language);
  const lines = [fill(result.sum, { ballots: sum, unreadable })];
  if (snapshot.atoms.length === 0 && !citizens) lines.push(result.nothing);
  else if (withheld.length > 0) {
    lines.push(fill(result.withheld, { groups: nameAll(withheld, words).replaceAll(' + ', ', ') }));
  }
  if (comments.length > 0) lines.push(fill(result.comments, { n: comments.length }));
  if (fingerprint) lines.push(fill(result.fingerprint, { words: fingerprint.join(' ') }));
  place.replaceChildren(
    ...lines.map((line) => element('p', line)),
    ...(snapshot.atoms.length > 0 ? [element('p', result.note)] : []),
    ...snapshot.atoms.map((atom) => tableOf(atom, snapshot, words, language)),
    ...(citizens ? citizenTableOf(citizens, snapshot.instrument, words, language) : []),
  );
}
