// Lets a visitor forge all ballots of citizens but one, and see what can be guessed of that one with and without noise.
import { fill } from '#i18n/fill.ts';
import type { SybilManner, SybilOutcome } from './sybil-demo.ts';
import type { SybilTask } from './sybil-worker.ts';

/** What the section says; the words of its language. */
interface Texts {
  readonly language: string;
  readonly busy: string;
  readonly failed: string;
  /** By manner: right guesses of the batch that is shown, and of all that were counted. */
  readonly results: Readonly<Record<SybilManner, string>>;
  /** The citizens' items with their labels, in the order of the form. */
  readonly items: readonly (readonly [item: string, label: string])[];
}

function rowOf(label: string, truth: number, guess: number) {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = label;
  const cells = [truth, guess].map((number) => {
    const cell = document.createElement('td');
    cell.textContent = String(number);
    return cell;
  });
  row.append(head, ...cells);
  return row;
}

/** Bring the section to life. */
export function startSybil(root: HTMLElement): void {
  const texts = JSON.parse(root.dataset.words!) as Texts;
  const labels = new Map(texts.items);
  const status = root.querySelector<HTMLElement>('[role=status]')!;
  const table = root.querySelector('table')!;
  const box = table.parentElement!;
  let worker: Worker | null = null;

  function show(manner: SybilManner, { shown, share }: SybilOutcome): void {
    const percent = share.toLocaleString(texts.language, { style: 'percent' });
    const numbers = { right: shown.right, all: shown.answers.length, share: percent };
    status.textContent = fill(texts.results[manner], numbers);
    const body = table.tBodies[0]!;
    body.textContent = '';
    for (const { item, truth, guess } of shown.answers) {
      body.append(rowOf(labels.get(item) ?? item, truth, guess));
    }
    box.hidden = false;
  }

  function play(manner: SybilManner): void {
    worker?.terminate();
    status.textContent = texts.busy;
    box.hidden = true;
    const started = new Worker(new URL('./sybil-worker.ts', import.meta.url), { type: 'module' });
    worker = started;
    started.addEventListener('message', ({ data }: MessageEvent<SybilOutcome>) => {
      started.terminate();
      show(manner, data);
    });
    started.addEventListener('error', () => {
      status.textContent = texts.failed;
    });
    started.postMessage({ manner, items: [...labels.keys()] } satisfies SybilTask);
  }

  for (const button of root.querySelectorAll('button')) {
    button.addEventListener('click', () => play(button.value as SybilManner));
  }
}
