// Bytes as text and back, in the two alphabets that JSON bodies and addresses need.

/** Bytes as standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * Bytes from base64 or base64url, padded or not.
 *
 * @throws DOMException if the text is neither.
 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(plain.length);
  // A loop is many times as fast as Uint8Array.from over a text, and a count decodes thousands of boxes.
  for (let at = 0; at < plain.length; at += 1) bytes[at] = plain.charCodeAt(at);
  return bytes;
}

/**
 * Bytes as base64url without padding, safe in addresses.
 *
 * @example toBase64Url(new Uint8Array([251, 255])) // => '-_8'
 */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
