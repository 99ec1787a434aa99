// What goes wrong with keys of waves, and with the file of a trustee.
export const keys = {
  takesNone: 'Wave "{wave}" takes no keys any more.',
  notWritten:
    'The {thing} of wave "{wave}" could not be written to {place}. Run the command again.',
  notRemoved:
    'Wave "{wave}" has ended, but {left} of its files in the key store ({place}) could not be removed. Make that place writable and run the command again.',
  otherResult:
    'The key store ({place}) holds the result of another wave that was called "{wave}". Nothing was published. Move it away and run the command again.',
  secretMissing:
    'The secret of wave "{wave}" is not in the key store ({place}), so its boxes cannot be opened. Nothing was changed.',
  noFile: 'There is no file {file} that can be read.',
  privateHalf:
    '{file} is the private half. Delete it here and ask the trustee for the public file.',
  notTrustee: "{file} is not a trustee's public file. The trustee makes it at /hitung/.",
};
