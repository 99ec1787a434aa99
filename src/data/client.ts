// The client of Supabase: calls a database function as anyone or as the operator, with the types of the database.
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from './database.types.ts';
import { sqlstateOf } from './sqlstate.ts';

/** Who calls: anyone (what the database grants to `anon`), or the operator's server (`service_role`). */
export type Caller = 'anyone' | 'operator';

/** The database could not be asked. The message names the function, the status and the SQLSTATE, never what was sent. */
export class DatabaseFailure extends Error {}

export type Functions = Database['public']['Functions'];
export type FunctionName = keyof Functions & string;

/** What a function is given. The generated types know neither null nor that what becomes JSON may be read-only. */
export type Given<Args> = {
  readonly [Name in keyof Args]: Json extends Args[Name] ? unknown : Args[Name] | null;
};

const KEYS = { anyone: 'SUPABASE_PUBLISHABLE_KEY', operator: 'SUPABASE_SECRET_KEY' } as const;

/** Milliseconds until a call counts as lost; the longest one publishes a wave. */
const PATIENCE = 30_000;

/**
 * A setting of this process.
 *
 * @throws DatabaseFailure if it is not set.
 */
export function settingOf(name: string): string {
  const value = process.env[name];
  if (!value) throw new DatabaseFailure(`${name} is not set, so the database cannot be asked.`);
  return value;
}

/** Sends a request to the database and returns its answer. */
export type Transport = (address: string, init: RequestInit) => Promise<Response>;

let transport: Transport = (address, init) => fetch(address, init);

/** From now on send requests another way; returns the way until now, which is the network at first. */
export function setTransport(next: Transport): Transport {
  const before = transport;
  transport = next;
  return before;
}

/** A request on the way that is set, in the form in which clients of Supabase take one. */
export const requestOver: typeof fetch = (input, init) => transport(String(input), init ?? {});

const clients = new Map<string, SupabaseClient<Database>>();

/** The client of a caller; made once for each address and key. */
function clientOf(caller: Caller): SupabaseClient<Database> {
  const [url, key] = [settingOf('SUPABASE_URL'), settingOf(KEYS[caller])];
  const name = `${url} ${key}`;
  const known = clients.get(name);
  if (known) return known;
  const client = createClient<Database>(url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch: requestOver },
  });
  clients.set(name, client);
  return client;
}

/**
 * Call a database function over a client.
 *
 * @param name of a function in schema `public`.
 * @typeParam T what it answers; the database says only that it is JSON.
 * @throws DatabaseFailure if the database cannot be reached or refuses the call.
 */
export async function callOver<T, Name extends FunctionName = FunctionName>(
  client: SupabaseClient<Database>,
  name: Name,
  given: Given<Functions[Name]['Args']>,
): Promise<T> {
  const { data, error, status, success } = await client
    .rpc(name, given as Functions[Name]['Args'])
    .abortSignal(AbortSignal.timeout(PATIENCE));
  // An answer without a body brings no error along, whatever its status.
  if (success && status < 300) return data as T;
  if (status === 0) throw new DatabaseFailure(`The database did not answer ${name}.`);
  const state = sqlstateOf(error);
  const outcome = `status ${status}${state ? ` and SQLSTATE ${state}` : ''}`;
  throw new DatabaseFailure(`The database refused ${name} with ${outcome}.`);
}

/**
 * Call a database function as anyone or as the operator.
 *
 * @throws DatabaseFailure if the database cannot be reached or refuses the call.
 */
export async function callFunction<T, Name extends FunctionName = FunctionName>(
  name: Name,
  given: Given<Functions[Name]['Args']>,
  caller: Caller = 'anyone',
): Promise<T> {
  return callOver<T, Name>(clientOf(caller), name, given);
}

/** How a function of the database ends when nothing is broken: with a reason that the caller decides about. */
export interface Outcome<Reason extends string> {
  readonly ok: boolean;
  readonly reason: Reason;
}
