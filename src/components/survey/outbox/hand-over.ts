// Hands a sealed ballot to the person as a file: shared where the browser can, saved everywhere else.
import { FILE_NAME, writeParcelFile } from './parcel-file.ts';
import type { Sealed } from './parcel.ts';

const fileOf = (sealed: Sealed) =>
  new File([writeParcelFile(sealed)], FILE_NAME, { type: 'text/plain' });

/** Whether this browser can hand a file to another app. */
export function canShare(): boolean {
  try {
    const probe = new File([''], FILE_NAME, { type: 'text/plain' });
    return navigator.canShare?.({ files: [probe] }) ?? false;
  } catch {
    return false; // some old browsers have no constructor for files
  }
}

/** Share the file; `false` where the person changed their mind. */
export async function shareFile(sealed: Sealed): Promise<boolean> {
  try {
    await navigator.share({ files: [fileOf(sealed)] });
    return true;
  } catch (error) {
    if ((error as Error).name === 'AbortError') return false;
    throw error;
  }
}

/** Save the file among the downloads. */
export function saveFile(sealed: Sealed): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeParcelFile(sealed)], { type: 'text/plain' }));
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // some browsers start to read later
}
