// The one length that every plain ballot of a form has, and what it is once sealed.

/**
 * Bytes that the plain ballot of a form is padded to, so that a box's length says nothing about its content.
 * Each holds the form's answers and its longest comments in the widest letters.
 */
export const PADDED_BYTES = { citizen: 1792, staff: 4096 } as const;

/** A sealed box carries its one-time public key in front and an authentication tag behind. */
const KEY_BYTES = 65;
const TAG_BYTES = 16;

/** Bytes of a sealed box of a form. */
export const boxBytes = (form: keyof typeof PADDED_BYTES): number =>
  KEY_BYTES + PADDED_BYTES[form] + TAG_BYTES;
