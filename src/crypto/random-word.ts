// Draws 32-bit words from the platform's cryptographic source, alike in the browser and on the server.

/** A whole number from 0 to 2³² − 1, each as likely as any other. */
export const randomWord = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!;
