// Ends all sessions of whoever asks, on whatever device.
import type { APIRoute } from 'astro';
import { addressIn } from '#i18n/addresses.ts';

export const prerender = false;

export const POST: APIRoute = async ({ locals, redirect }) => {
  await locals.person!.signOutEverywhere();
  return redirect(`${addressIn(locals.language, '/kelola/masuk/')}?kabar=keluar`, 303);
};

/** Opened as a page it only leads to the sign-in: a link must not sign anybody out. */
export const GET: APIRoute = ({ locals, redirect }) =>
  redirect(addressIn(locals.language, '/kelola/masuk/'), 303);
