// Plays the attack with forged ballots in a worker, so that the page stays usable.
import { randomWord } from '#crypto/random-word.ts';
import { playSybil, type SybilManner } from './sybil-demo.ts';

/** What a page asks; the answer is a `SybilOutcome`. */
export interface SybilTask {
  readonly manner: SybilManner;
  readonly items: readonly string[];
}

self.addEventListener('message', ({ data }: MessageEvent<SybilTask>) =>
  self.postMessage(playSybil(data.manner, data.items, randomWord)),
);
