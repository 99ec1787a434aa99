// Hands out a file of the desk: to save, and for nobody else to keep.

/** An answer that a browser saves under a name. */
export const answerFile = (text: string, name: string, type: 'text/csv' | 'text/markdown') =>
  new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
