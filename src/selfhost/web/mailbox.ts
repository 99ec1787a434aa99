// The development mailbox as a page: what would have been mailed, newest first.
import { readMails } from '../database/mail.ts';

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** All mails of a folder as plain HTML. */
export function showMailbox(folder: string): Response {
  const mails = readMails(folder);
  const list = mails
    .map(
      ({ to, subject, text }) =>
        `<h2>${escape(subject)}</h2><p>${escape(to)}</p><pre>${escape(text ?? '')}</pre>`,
    )
    .join('');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Development mailbox</title><h1>Development mailbox</h1>${list || '<p>No mail yet.</p>'}</html>`;
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
