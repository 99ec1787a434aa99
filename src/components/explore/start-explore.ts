// Runs the interactive view: choices decide the table, and the chart, which is loaded when somebody asks for it.
import type { LiveAxis, LiveChart } from '#charts/live.ts';
import { fill } from '#i18n/fill.ts';
import type { Point } from './points.ts';

interface Texts {
  readonly rows: string;
  readonly empty: string;
  readonly failed: string;
  readonly chart: string;
  readonly caption: string;
}

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
  const { texts, points } = JSON.parse(root.dataset.view!) as {
    texts: Texts;
    points: readonly Point[];
  };
  const form = root.querySelector('form')!;
  const open = root.querySelector<HTMLButtonElement>('[data-open]')!;
  const status = root.querySelector<HTMLElement>('[role=status]')!;
  const canvas = root.querySelector('canvas')!;
  const table = root.querySelector('table')!;
  const night = matchMedia('(prefers-color-scheme: dark)');
  let chart: LiveChart | null = null;
  let shown: readonly Point[] = [];
  let place = -1;

  function show(): void {
    shown = choose(form, points);
    place = -1;
    const select = form.querySelector('select')!;
    const measure = select.selectedOptions[0]?.text ?? '';
    status.textContent = shown.length ? fill(texts.rows, { count: shown.length }) : texts.empty;
    table.caption!.textContent = fill(texts.caption, { measure });
    table.tBodies[0]!.replaceChildren(...shown.map(rowOf));
    canvas.setAttribute('aria-label', fill(texts.chart, { measure }));
    const axis = AXES[select.value === 'index' ? 'index' : 'share'];
    chart?.draw(shown, axis, night.matches ? 'dark' : 'light');
  }

  async function load(): Promise<void> {
    open.disabled = true;
    try {
      const { openChart } = await import('#charts/live.ts');
      canvas.parentElement!.hidden = false;
      chart = openChart(canvas);
      open.hidden = true;
      show();
      canvas.focus();
    } catch {
      open.disabled = false;
      status.textContent = texts.failed;
    }
  }

  canvas.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    place = Math.min(shown.length - 1, Math.max(0, place + step));
    chart?.point(place);
    const { label, words } = shown[place]!;
    status.textContent = `${label}: ${words}`;
  });
  open.addEventListener('click', () => void load());
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  night.addEventListener('change', show);
  show();
}
