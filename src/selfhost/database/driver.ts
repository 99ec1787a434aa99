// Spares the embedded driver most of what a statement costs it: five of six messages, and readers of types we do not have.
import { parse, protocol, type PGlite, type Results } from '@electric-sql/pglite';

const { serialize } = protocol;

/** Numbers of the types that the API's own tables and ours have: plain ones, then arrays of text and of JSON. */
const READ_TYPES = new Set([
  ...[16, 17, 20, 21, 23, 25, 26, 114, 700, 701, 1043, 1082, 1114, 1184, 1700, 2950, 3802],
  ...[1003, 1007, 1009, 1015, 1016, 1028, 2951, 3807],
]);

/**
 * The driver copies its table of readers for each statement, and the API makes fourteen statements of a call.
 *
 * It comes with a reader for the array of each of 300 types; what has no reader is read as text.
 */
function keepFewParsers(driver: PGlite): void {
  const kept = Object.entries(driver.parsers).filter(([type]) => READ_TYPES.has(Number(type)));
  driver.parsers = Object.fromEntries(kept);
}

type Plain = string | number | null;

/** Whether the text of a value means the same whatever the type of its parameter. */
const isPlain = (value: unknown): value is Plain =>
  value === null || typeof value === 'string' || typeof value === 'number';

const asText = (value: Plain) => (value === null ? null : String(value));

/** More texts than the API has; what comes after them is sent whole each time. */
const MOST_KEPT = 100;

/**
 * The driver enters the database six times for a statement, to ask for the types of its parameters first.
 *
 * Text, numbers and null need no type, so all steps go in one message; and what was understood once is kept under a name.
 */
class Statements {
  readonly #driver: PGlite;
  readonly #names = new Map<string, string>();
  #named = 0;

  constructor(driver: PGlite) {
    this.#driver = driver;
  }

  async query<T>(sql: string, given: readonly Plain[]): Promise<Results<T>> {
    const known = this.#names.get(sql);
    const fresh = known === undefined && this.#names.size < MOST_KEPT;
    const name = known ?? (fresh ? `kept_${(this.#named += 1)}` : '');
    try {
      const messages = await this.#send([
        ...(known === undefined ? [serialize.parse({ name, text: sql })] : []),
        serialize.bind({ statement: name, values: given.map(asText) }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
      ]);
      if (fresh) this.#names.set(sql, name);
      return parse.parseResults(messages, this.#driver.parsers)[0] as Results<T>;
    } catch (error) {
      // Whatever went wrong, the text is understood anew next time: a kept statement may have outlived a table.
      this.#names.delete(sql);
      if (name !== '') await this.#send([serialize.close({ type: 'S', name })]);
      throw error;
    }
  }

  async #send(steps: readonly Uint8Array[]) {
    const whole = Buffer.concat([...steps, serialize.sync()]);
    return (await this.#driver.runExclusive(() => this.#driver.execProtocol(whole))).messages;
  }
}

/** Ready the driver of the embedded database for the API's many small statements. */
export async function quicken(driver: PGlite): Promise<void> {
  await driver.waitReady;
  keepFewParsers(driver);
  const stepByStep = driver.query.bind(driver);
  const statements = new Statements(driver);
  driver.query = (sql, given: unknown[] = [], options) =>
    options === undefined && given.every(isPlain)
      ? statements.query(sql, given)
      : stepByStep(sql, given, options);
}
