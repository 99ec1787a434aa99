// Runs the search page: one field, results below it, every change said to screen readers, the query in the address.
import { fill } from '#i18n/fill.ts';
import { findPages, loadEngine, type Pending } from './engine.ts';
import { listItem } from './result.ts';

/** What the status line says. */
interface States {
  readonly loading: string;
  readonly found: string;
  readonly none: string;
  readonly failed: string;
}

/** Results shown at once; more come on request, so that a phone fetches little. */
const BATCH = 8;
/** Milliseconds without a key before a search starts by itself. */
const PAUSE = 300;

/** Bring the search page to life. */
export function startSearch(form: HTMLFormElement, root: HTMLElement): void {
  const field = form.querySelector('input')!;
  const status = root.querySelector<HTMLElement>('[role=status]')!;
  const list = root.querySelector('ol')!;
  const more = root.querySelector<HTMLButtonElement>('button[type=button]')!;
  const states = JSON.parse(root.dataset.states!) as States;
  let pending: readonly Pending[] = [];
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Show the next results, unless somebody has asked something else in the meantime. */
  async function showMore(query: string): Promise<void> {
    const answers = await Promise.all(pending.slice(0, BATCH).map((fetchPage) => fetchPage()));
    if (query !== asked) return;
    pending = pending.slice(BATCH);
    list.append(...answers.map(listItem));
    more.hidden = pending.length === 0;
  }

  function clear(): void {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = '';
  }

  async function search(): Promise<void> {
    clearTimeout(timer);
    const query = field.value.trim();
    asked = query;
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) return clear();
    status.textContent = states.loading;
    try {
      const pages = await findPages(query);
      if (query !== asked) return;
      clear();
      pending = pages;
      await showMore(query);
      if (query !== asked) return;
      status.textContent = fill(pages.length > 0 ? states.found : states.none, {
        query,
        count: pages.length,
      });
    } catch {
      if (query !== asked) return;
      clear();
      status.textContent = states.failed;
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  // Whoever comes to the field is about to search; a failure is told when they do.
  field.addEventListener('focus', () => void loadEngine().catch(() => undefined), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), PAUSE);
  });
  more.addEventListener('click', async () => {
    const seen = list.childElementCount;
    await showMore(asked).catch(() => (status.textContent = states.failed));
    list.children[seen]?.querySelector('a')?.focus();
  });
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) void search();
}
