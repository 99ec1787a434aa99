// The words of pages that the server says when no other page can, in English.
const home = 'To the home page';

export const server = {
  unreadable: {
    title: 'Unreadable address',
    body: 'A sign in this address is incomplete. Check the link, or start from the home page.',
    home,
  },
  'too-large': {
    title: 'The message is too large',
    body: 'Nothing was stored. Go back; what you filled in is still there. Reload that page, fill it in once more and send it.',
    home,
  },
  unavailable: {
    title: 'The data cannot be read at the moment',
    body: 'This page comes back by itself. Answers that were stored are safe. Reload this page in a few minutes.',
    home,
  },
  failed: {
    title: 'This page has a problem at the moment',
    body: 'Answers that were not sent are still on the page before. Try again in a few minutes.',
    home,
  },
} as const;
