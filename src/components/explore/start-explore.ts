// Runs the interactive view: every choice decides the table at once, and the chart as soon as it is there.
import type { LiveAxis, LiveChart } from '#charts/live.ts';
import { heightOf } from '#charts/live-size.ts';
import { fill } from '#i18n/fill.ts';
import { unpackPoints, type Parcel, type Point } from './packing.ts';

interface Texts {
  readonly rows: string;
  readonly empty: string;
  readonly failed: string;
  readonly chart: string;
  readonly caption: string;
}

/** Pixels between a row and what is said of it. */
const TIP_GAP = 14;

const AXES: Readonly<Record<'index' | 'share', LiveAxis>> = {
  index: { min: 25, max: 100, step: 25 },
  share: { min: 0, max: 100, step: 25 },
};

const checked = (form: HTMLFormElement, name: string): ReadonlySet<string> =>
  new Set(new FormData(form).getAll(name).map(String));

/** Points that the form asks for, in the order of the page. */
function choose(form: HTMLFormElement, points: readonly Point[]): readonly Point[] {
  const measure = form.querySelector('select')!.value;
  const [atoms, months] = [checked(form, 'atom'), checked(form, 'month')];
  return points.filter(
    (point) =>
      point.measure === measure && atoms.has(point.atom) && months.has(String(point.month)),
  );
}

function rowOf({ label, value, interval, raters }: Point): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = label;
  const cells = [value, interval, String(raters)].map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  row.append(head, ...cells);
  return row;
}

/** Bring the view to life. */
export function startExplore(root: HTMLElement): void {
  const { texts, parcel } = JSON.parse(root.dataset.view!) as { texts: Texts; parcel: Parcel };
  const points = unpackPoints(parcel);
  const form = root.querySelector('form')!;
  const status = root.querySelector<HTMLElement>('[role=status]')!;
  const canvas = root.querySelector('canvas')!;
  const picture = canvas.parentElement!;
  const tip = picture.querySelector<HTMLElement>('.tip')!;
  const table = root.querySelector('table')!;
  const night = matchMedia('(prefers-color-scheme: dark)');
  let chart: LiveChart | null = null;
  let hasFailed = false;
  let shown: readonly Point[] = [];
  let place = -1;

  /** Without its chart the view is its table. */
  function giveUp(): void {
    hasFailed = true;
    chart = null;
    picture.hidden = true;
    status.textContent = texts.failed;
  }

  /** Say a row beside its marks: below them, or above the last ones. */
  function showTip(row: number | null): void {
    const point = row === null ? undefined : shown[row];
    tip.hidden = !point || !chart;
    if (!point || !chart || row === null) return;
    tip.textContent = `${point.label}: ${point.words}`;
    const at = chart.middleOf(row);
    const isLow = row > shown.length / 2;
    tip.style.top = isLow ? '' : `${at + TIP_GAP}px`;
    tip.style.bottom = isLow ? `${picture.clientHeight - at + TIP_GAP}px` : '';
  }

  function draw(isIndex: boolean): void {
    picture.hidden = shown.length === 0;
    if (shown.length === 0) return;
    // The place is kept before the chart arrives, so that the table does not move.
    picture.style.height = `${heightOf(shown.length)}px`;
    if (!chart) return;
    canvas.hidden = false;
    try {
      chart.draw(shown, AXES[isIndex ? 'index' : 'share'], night.matches ? 'dark' : 'light');
    } catch {
      giveUp();
    }
  }

  function show(): void {
    shown = choose(form, points);
    place = -1;
    tip.hidden = true;
    const select = form.querySelector('select')!;
    const measure = select.selectedOptions[0]?.text ?? '';
    status.textContent = shown.length ? fill(texts.rows, { count: shown.length }) : texts.empty;
    table.caption!.textContent = fill(texts.caption, { measure });
    table.tBodies[0]!.replaceChildren(...shown.map(rowOf));
    canvas.setAttribute('aria-label', fill(texts.chart, { measure }));
    if (!hasFailed) draw(select.value === 'index');
  }

  async function load(): Promise<void> {
    try {
      const { openChart } = await import('#charts/live.ts');
      chart = openChart(canvas, showTip);
    } catch {
      giveUp();
      return;
    }
    show();
  }

  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    place = Math.min(shown.length - 1, Math.max(0, place + step));
    chart?.point(place);
    showTip(place);
    const { label, words } = shown[place]!;
    status.textContent = `${label}: ${words}`;
  });
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  night.addEventListener('change', show);
  show();
  void load();
}
