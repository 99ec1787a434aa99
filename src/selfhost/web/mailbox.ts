// The development mailbox as a page: what would have been mailed, newest first.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { readMails } from '../database/mail.ts';

/** 127.0.0.0/8 and ::1, also where IPv4 is written as IPv6. */
const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
/** Names under which a browser reaches the machine it runs on. */
const LOCAL_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** Addresses to listen on that nobody but this machine reaches. */
const LOCAL_ADDRESS = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;
/** What reverse proxies and tunnels add to a request that they pass on. */
const FORWARDING =
  /^(forwarded|via|(x-)?(real|client|cluster-client)-ip|true-client-ip|x-forwarded-.+|cf-.+)$/;

/** Whether a server that listens on this HOST is one for this machine alone; any other has no development mailbox. */
export const isForThisMachine = (host: string): boolean => LOCAL_ADDRESS.test(host);

/** The address of the other end of the socket; `null` where the site is called without one. */
function remoteAddress(context: Context): string | null {
  try {
    return getConnInfo(context).remote.address ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether a request comes from this machine itself, and not through a reverse proxy that runs on it.
 *
 * The host name is asked too: a proxy may add no header of its own, and a page elsewhere may let its name lead here.
 */
export function isFromThisMachine(context: Context): boolean {
  const names = [...context.req.raw.headers.keys()];
  return (
    LOOPBACK.test(remoteAddress(context) ?? '') &&
    LOCAL_HOST.test(new URL(context.req.url).hostname) &&
    !names.some((name) => FORWARDING.test(name))
  );
}

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
