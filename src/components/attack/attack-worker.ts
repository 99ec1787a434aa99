// Runs the attack demo in a worker, so that the page stays usable and the attack can be stopped.
import { readFile, type Problem } from '#domain/attack/read-file.ts';
import { attackAll, type Manner, type AttackResult } from './attack-demo.ts';

/** What a page asks. */
export interface Task {
  readonly text: string;
  readonly manner: Manner;
}

/** What it is told, any number of times; the last is a result or a problem. */
export type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'result'; readonly result: AttackResult }
  | { readonly kind: 'problem'; readonly problem: Problem };

const post = (message: Message) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const reading = readFile(data.text);
  if (!reading.ok) return post({ kind: 'problem', problem: reading.problem });
  const result = attackAll(reading.snapshots, data.manner, (done, all) =>
    post({ kind: 'progress', done, all }),
  );
  post({ kind: 'result', result });
});
