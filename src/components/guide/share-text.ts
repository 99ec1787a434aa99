// The short text with which one official tells another about a page, and the links that hand it on.

/** Most characters of a text: more is cut or folded in a chat. */
export const MOST_CHARACTERS = 700;

export interface Shared {
  readonly title: string;
  readonly promise: string;
  /** What the page says, the most important first. */
  readonly points: readonly string[];
  /** Absolute address of the page. */
  readonly address: string;
}

/**
 * Title, promise, as many points as there is room for, and the address in a line of its own, where chats turn it into a link.
 *
 * @throws RangeError where title, promise and address alone are too long.
 * @example writeShareText({ title: 'A', promise: 'B.', points: ['C.'], address: 'https://d.id/' })
 * // => 'A\n\nB.\n\n• C.\n\nhttps://d.id/'
 */
export function writeShareText({ title, promise, points, address }: Shared): string {
  const list = points.map((point) => `• ${point}`).join('\n');
  const text = [title, promise, list, address].filter(Boolean).join('\n\n');
  if (text.length <= MOST_CHARACTERS) return text;
  if (points.length === 0) throw new RangeError(`The text that shares ${address} is too long`);
  return writeShareText({ title, promise, points: points.slice(0, -1), address });
}

/** The link that opens a chat with the text; the reader chooses whom to send it to. */
export const chatLinkOf = (text: string): string =>
  `https://wa.me/?text=${encodeURIComponent(text)}`;

/** The link that opens a mail with the text; mails end their lines with two signs. */
export const mailLinkOf = (title: string, text: string): string =>
  `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`;
