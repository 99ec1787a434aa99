// Reads the invitation code that somebody typed into the form of the home page; it is shown again and nothing else.

/** Letters that a code may have, its hyphens and a slip of the finger included. */
const LONGEST = 40;

/**
 * The text of the field, or nothing where the body is no such form.
 *
 * @example await readTypedCode(new Request('http://x/', { method: 'POST', body: new URLSearchParams({ kode: '7K3W' }) })) // => '7K3W'
 */
export async function readTypedCode(request: Request): Promise<string> {
  try {
    const typed = (await request.formData()).get('kode');
    return typeof typed === 'string' ? typed.trim().slice(0, LONGEST) : '';
  } catch {
    return '';
  }
}
