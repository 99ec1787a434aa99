// Runs the page that tries to break a unit's data: choose, attack in a worker, see the result in words and in a table.
import { fill } from '#i18n/fill.ts';
import type { Message, Task } from './attack-worker.ts';
import { LARGEST, type Problem } from '#domain/attack/read-file.ts';
import type { CitizenJudgement, Weakness } from '#domain/attack/judge-citizens.ts';
import type { Manner, AttackResult, WaveResult } from './attack-demo.ts';

/** What the page says; the words of its language. */
interface Texts {
  readonly language: string;
  readonly progress: string;
  readonly reading: string;
  readonly figure: string;
  readonly resultSafe: string;
  readonly resultBroken: string;
  readonly resultEmpty: string;
  readonly waveName: string;
  readonly stopped: string;
  readonly citizens: { readonly odds: string } & Readonly<Record<Weakness, string>>;
  readonly problems: Readonly<Record<Problem | 'unreachable', string>>;
}

/** The text to attack: the chosen file, else the public JSON of the chosen unit. */
async function readChosen(form: HTMLFormElement): Promise<string | 'too-large' | 'unreachable'> {
  const file = form.querySelector<HTMLInputElement>('[type=file]')!.files?.[0];
  if (file) return file.size > LARGEST ? 'too-large' : file.text();
  const unit = form.querySelector('select')!.value;
  try {
    const response = await fetch(`/unit/${encodeURIComponent(unit)}/data.json`);
    return response.ok ? response.text() : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

function rowOf(texts: Texts, { answers, byAnybody, byInsiders }: WaveResult, place: number) {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = fill(texts.waveName, { number: place + 1 });
  const cells = [answers, byAnybody, byInsiders].map((number) => {
    const cell = document.createElement('td');
    cell.textContent = number.toLocaleString(texts.language);
    return cell;
  });
  row.append(head, ...cells);
  return row;
}

function describeResult(texts: Texts, { answers, determined }: AttackResult): string {
  if (answers === 0) return texts.resultEmpty;
  const write = (number: number) => number.toLocaleString(texts.language);
  const share = (determined / answers).toLocaleString(texts.language, { style: 'percent' });
  const text = determined === 0 ? texts.resultSafe : texts.resultBroken;
  return fill(text, { determined: write(determined), answers: write(answers), share });
}

/** What holds for the answers of citizens, or why little does. */
function describeCitizens(texts: Texts, { items, odds, weaknesses }: CitizenJudgement): string {
  const { citizens, language } = texts;
  const write = (number: number) => number.toLocaleString(language, { maximumFractionDigits: 2 });
  const weak = weaknesses.map((weakness) => fill(citizens[weakness], { odds: write(odds) }));
  if (weak.length > 0) return weak.join(' ');
  return items > 0 ? fill(citizens.odds, { items: write(items), odds: write(odds) }) : '';
}

/** The two numbers that the page says largest. */
const describeFigure = (texts: Texts, { answers, determined }: AttackResult): string =>
  fill(texts.figure, {
    determined: determined.toLocaleString(texts.language),
    answers: answers.toLocaleString(texts.language),
  });

/** Bring the page to life. */
export function startAttack(root: HTMLElement): void {
  const texts = JSON.parse(root.dataset.words!) as Texts;
  const form = root.querySelector('form')!;
  const status = root.querySelector<HTMLElement>('[role=status]')!;
  const bar = root.querySelector('progress')!;
  const stop = root.querySelector<HTMLButtonElement>('[data-stop]')!;
  const table = root.querySelector('table')!;
  const box = table.parentElement!;
  const figure = root.querySelector<HTMLElement>('[data-figure]')!;
  const citizens = root.querySelector<HTMLElement>('[data-citizens]')!;
  const units = form.querySelector('select')!;
  const wanted = new URLSearchParams(location.search).get('unit');
  if ([...units.options].some(({ value }) => value === wanted)) units.value = wanted!;
  let worker: Worker | null = null;

  function end(text: string): void {
    worker?.terminate();
    worker = null;
    bar.hidden = stop.hidden = figure.hidden = true;
    status.textContent = text;
    citizens.textContent = '';
  }

  function show(result: AttackResult): void {
    end(describeResult(texts, result));
    table.tBodies[0]!.replaceChildren(...result.waves.map((wave, at) => rowOf(texts, wave, at)));
    figure.textContent = describeFigure(texts, result);
    citizens.textContent = describeCitizens(texts, result.citizens);
    box.hidden = figure.hidden = result.answers === 0;
  }

  async function attack(manner: Manner): Promise<void> {
    end(texts.reading);
    box.hidden = true;
    const text = await readChosen(form);
    if (text === 'too-large' || text === 'unreachable') return end(texts.problems[text]);
    const started = new Worker(new URL('./attack-worker.ts', import.meta.url), { type: 'module' });
    worker = started;
    bar.hidden = stop.hidden = false;
    bar.removeAttribute('value');
    started.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'problem') return end(texts.problems[data.problem]);
      if (data.kind === 'result') return show(data.result);
      bar.max = data.all;
      bar.value = data.done;
      // Said at the quarters only: a screen reader should not be talked over.
      if (data.done % Math.ceil(data.all / 4) === 0)
        status.textContent = fill(texts.progress, data);
    });
    started.addEventListener('error', () => end(texts.problems.impossible));
    started.postMessage({ text, manner } satisfies Task);
  }

  stop.addEventListener('click', () => end(texts.stopped));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = event.submitter as HTMLButtonElement | null;
    void attack(chosen?.value === 'careless' ? 'careless' : 'published');
  });
}
