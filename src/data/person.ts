// The client of somebody who is signed in: her session lives in cookies of the request, and the database sees who asks.
import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import {
  callOver,
  DatabaseFailure,
  requestOver,
  settingOf,
  type FunctionName,
  type Functions,
  type Given,
} from './client.ts';
import type { Database } from './database.types.ts';

/** Where the session is kept between two requests. */
export interface Jar {
  readonly read: () => readonly { readonly name: string; readonly value: string }[];
  /** An empty value removes the cookie. */
  readonly write: (name: string, value: string) => void;
}

/** Names of the cookie: the prefix keeps it to this host and to https, where there is https. */
const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-ruang' : 'ruang');

/** Somebody who may be signed in. */
export class Person {
  private readonly client: SupabaseClient<Database>;

  constructor(jar: Jar, isSecure: boolean) {
    this.client = createServerClient<Database>(
      settingOf('SUPABASE_URL'),
      settingOf('SUPABASE_PUBLISHABLE_KEY'),
      {
        global: { fetch: requestOver },
        cookieOptions: { name: cookieName(isSecure) },
        cookies: {
          // Only the tokens: what else is known of an account never lies in a browser.
          encode: 'tokens-only',
          getAll: () => jar.read().map(({ name, value }) => ({ name, value })),
          setAll: (list) => list.forEach(({ name, value }) => jar.write(name, value)),
        },
      },
    );
  }

  /** Whether the cookies hold a session, which is renewed where it is old; nothing is said about whose, or whether it still counts. */
  async hasSession(): Promise<boolean> {
    const { data } = await this.client.auth.getSession();
    return data.session !== null;
  }

  /**
   * Call a database function as this person.
   *
   * @throws DatabaseFailure if the database cannot be reached or refuses the call.
   */
  async call<T, Name extends FunctionName = FunctionName>(
    name: Name,
    given: Given<Functions[Name]['Args']>,
  ): Promise<T> {
    return callOver<T, Name>(this.client, name, given);
  }

  /** Compare a code; where it is right this person is signed in from now on. */
  async signIn(email: string, token: string): Promise<boolean> {
    const first = await this.client.auth.verifyOtp({ email, token, type: 'email' });
    if (first.error?.code !== 'validation_failed') return first.error === null;
    // The embedded API knows codes under this name only.
    const second = await this.client.auth.verifyOtp({ email, token, type: 'magiclink' });
    return second.error === null;
  }

  /** End all sessions of this person, on whatever device. */
  async signOutEverywhere(): Promise<void> {
    await this.client.auth.signOut({ scope: 'global' });
  }
}

/**
 * Have a code mailed to an address, whose account is made where there is none.
 *
 * A client of its own: the one that keeps sessions would leave a cookie for each code that was asked for.
 *
 * @throws DatabaseFailure if the accounts cannot be reached or send nothing.
 */
export async function mailCode(email: string): Promise<void> {
  const client = createClient<Database>(
    settingOf('SUPABASE_URL'),
    settingOf('SUPABASE_SECRET_KEY'),
    {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
      global: { fetch: requestOver },
    },
  );
  const { error } = await client.auth.signInWithOtp({ email, options: { shouldCreateUser: true } });
  if (error) throw new DatabaseFailure(`The accounts sent no code (status ${error.status ?? 0}).`);
}
