// The only door to Supabase: calls one database function over its REST interface, as anyone or as the operator.
// Plain fetch instead of supabase-js: every door is a function call, and the whole client would be 20 times the submit function.

import { sqlstateOf } from './sqlstate.ts';

/** Who calls: anyone (what the database grants to `anon`), or the operator's server (`service_role`). */
export type Caller = 'anyone' | 'operator';

/** The database could not be asked. The message names the door, the status and the SQLSTATE, never what was sent. */
export class DatabaseFailure extends Error {}

const KEYS = { anyone: 'SUPABASE_PUBLISHABLE_KEY', operator: 'SUPABASE_SECRET_KEY' } as const;

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new DatabaseFailure(`${name} is not set, so the database cannot be asked.`);
  return value;
}

/** Sends a request to the database and answers what it said. */
export type Reach = (address: string, init: RequestInit) => Promise<Response>;

let reach: Reach = (address, init) => fetch(address, init);

/** From now on send requests another way; returns the way until now, which is the network at first. */
export function reachBy(next: Reach): Reach {
  const before = reach;
  reach = next;
  return before;
}

/**
 * Call a database function.
 *
 * @param door the function's name in schema `public`.
 * @returns its JSON answer.
 * @throws DatabaseFailure if the database cannot be reached or refuses the call.
 */
export async function call<T>(door: string, given: object, caller: Caller = 'anyone'): Promise<T> {
  const address = `${setting('SUPABASE_URL').replace(/\/$/, '')}/rest/v1/rpc/${door}`;
  let response: Response;
  try {
    response = await reach(address, {
      method: 'POST',
      headers: { apikey: setting(KEYS[caller]), 'content-type': 'application/json' },
      body: JSON.stringify(given),
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    if (error instanceof DatabaseFailure) throw error;
    throw new DatabaseFailure(`The database did not answer ${door} (${(error as Error).name}).`);
  }
  if (!response.ok) {
    const state = sqlstateOf(await response.json().catch(() => null));
    const told = `status ${response.status}${state ? ` and SQLSTATE ${state}` : ''}`;
    throw new DatabaseFailure(`The database refused ${door} with ${told}.`);
  }
  return (await response.json()) as T;
}

/** How a door ends when nothing is broken: with a reason that the caller decides about. */
export interface Outcome<Reason extends string> {
  readonly ok: boolean;
  readonly reason: Reason;
}
