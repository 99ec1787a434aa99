// Reads what stands behind the "#" of an invitation: the code, then the words of the fingerprint. No server log sees it.

/** The parts of this page's fragment, joined by dots in the address; an empty code where there is none. */
export function readFragment(): { readonly code: string; readonly words: readonly string[] } {
  const [code = '', ...words] = decodeURIComponent(location.hash.slice(1)).split('.');
  return { code, words };
}
