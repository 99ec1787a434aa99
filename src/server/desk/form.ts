// What every form of the desk shares: reading a field, and what is told about one.

/** What is wrong with a form, and where. */
export interface Problem {
  /** Id of the field; absent where it is about the whole form. */
  readonly field?: string;
  readonly text: string;
}

/** A field as it was typed, without room at its ends; empty where it is missing or a file. */
export function textOf(form: FormData | null, name: string): string {
  const value = form?.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
