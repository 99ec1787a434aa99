// Keeps what the embedded API prints out of the logs: on errors it prints SQL parameters, and those may be ballots.
import { AsyncLocalStorage } from 'node:async_hooks';

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/** Runs work; whatever it prints becomes one line without content. */
export type RunRedacted = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Take over the console for work that must not print.
 *
 * Only prints that come out of `run` are replaced, so the rest of the program prints as before.
 */
export function redactConsole(): { readonly run: RunRedacted; readonly restore: () => void } {
  const inside = new AsyncLocalStorage<true>();
  const originals = METHODS.map((method) => [method, console[method]] as const);
  const { error } = console;
  for (const [method, print] of originals) {
    console[method] = (...parts: unknown[]) => {
      if (inside.getStore()) error.call(console, '[database] a request printed a message');
      else print.apply(console, parts);
    };
  }
  return {
    run: (work) => inside.run(true, work),
    restore: () => Object.assign(console, Object.fromEntries(originals)),
  };
}
