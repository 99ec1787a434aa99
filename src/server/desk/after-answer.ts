// Lets work end after an answer: a function of Netlify would be frozen with it otherwise.

type Later = (work: Promise<void>) => void;

/** What the adapter puts beside a request on Netlify. */
interface Hosted {
  readonly netlify?: { readonly context?: { readonly waitUntil?: (work: Promise<void>) => void } };
}

/** Runs work that nobody waits for; what fails is told to the log, without what it was about. */
export function runAfterAnswer(locals: object): Later {
  const { netlify } = locals as Hosted;
  return (work) => {
    const told = work.catch((error: Error) => console.error(`[desk] ${error.message}`));
    netlify?.context?.waitUntil?.(told);
  };
}
