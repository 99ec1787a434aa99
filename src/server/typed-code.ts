// Reads the invitation code that somebody typed or pasted into the form of the home page; it is shown again and nothing else.
import { groupCode } from '#crypto/codes.ts';
import { readTypedInvitation } from '#crypto/typed-invitation.ts';

/** Letters that a whole link of an invitation may have, with a message around it. */
const LONGEST = 600;

/**
 * What the field of the code page shall hold: the code that was found, with the words of its link, or else what was typed.
 *
 * @returns nothing where the body is no such form.
 * @example await readTypedCode(new Request('http://x/', { method: 'POST', body: new URLSearchParams({ kode: '7k3w' }) })) // => '7k3w'
 */
export async function readTypedCode(request: Request): Promise<string> {
  try {
    const field = (await request.formData()).get('kode');
    const typed = typeof field === 'string' ? field.trim().slice(0, LONGEST) : '';
    const reading = readTypedInvitation(typed);
    return reading.ok ? [groupCode(reading.code), ...reading.words].join('.') : typed;
  } catch {
    return '';
  }
}
