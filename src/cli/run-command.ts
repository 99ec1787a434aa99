// Runs a command: reads its options, gives its help, and ends it with one clear line for the operator instead of a stack trace.
import { existsSync } from 'node:fs';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { sqlstateOf } from '#data/sqlstate.ts';
import { message, sayIn, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';

type Language = 'id' | 'en';

/** Every command knows these. */
const ANYWHERE = {
  help: { type: 'boolean', default: false },
  lang: { type: 'string' },
} satisfies ParseArgsOptionsConfig;

/** Prints a message, or a text that has no language, as one line. */
export type Tell = (line: Message | string) => void;

/** What a command is given of its line. */
export interface Given<O extends ParseArgsOptionsConfig> {
  readonly positionals: readonly string[];
  readonly values: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];
  /** The language to speak. */
  readonly language: Language;
  readonly tell: Tell;
  /** @throws OperatorError that says how the command is used. */
  readonly misuse: () => never;
}

const languageOf = (text: string | undefined): Language => {
  if (text === undefined || text === '') return 'id';
  if (text === 'id' || text === 'en') return text;
  throw new OperatorError(message('commands.unknownLanguage', { language: text }));
};

/** The language asked for, wherever it stands on the line: a faulty line is answered in it as well. */
function askedLanguage(line: readonly string[]): string | undefined {
  const place = line.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (place < 0) return process.env.OPERATOR_LANG;
  return line[place]!.includes('=') ? line[place]!.slice('--lang='.length) : line[place + 1];
}

/** Which option a line got wrong, as the parser of Node tells it. */
function faultOf(error: unknown, usage: Message): OperatorError {
  const { code = '', message: text = '' } = error as { code?: string; message?: string };
  const option = /'(-[^' ]*)/.exec(text)?.[1] ?? '';
  const said: Readonly<Record<string, Message>> = {
    ERR_PARSE_ARGS_UNKNOWN_OPTION: message('commands.unknownOption', { option }),
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: text.includes('does not take')
      ? message('commands.needlessValue', { option })
      : message('commands.missingValue', { option }),
  };
  if (!(code in said)) throw error;
  return new OperatorError(message('commands.faultyLine', { fault: said[code]!, usage }));
}

/** Of a failure in the database only its SQLSTATE is printed: the message may quote values. */
function describe(error: unknown): Message {
  const state = sqlstateOf(error);
  const cause = state ? `SQLSTATE ${state}` : (error as Error).message;
  return message('commands.unexpected', { cause });
}

/**
 * Run a command with the settings of .env, if there is one; a mistake becomes one line and exit code 1.
 *
 * @param usage how the command is used, printed for `--help` and beside what was mistyped.
 */
export async function runCommand<O extends ParseArgsOptionsConfig>(
  usage: Message,
  options: O,
  command: (given: Given<O>) => Promise<void>,
): Promise<void> {
  // Whatever a command writes, data and keys above all, is for its owner alone.
  process.umask(0o077);
  const line = process.argv.slice(2);
  let language: Language = 'id';
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    language = languageOf(askedLanguage(line));
    let parsed;
    try {
      parsed = parseArgs({ options: { ...options, ...ANYWHERE }, allowPositionals: true });
    } catch (error) {
      throw faultOf(error, usage);
    }
    const { positionals, values } = parsed;
    if ((values as { help?: boolean }).help) {
      console.log(sayIn(language, message('commands.help', { usage })));
      return;
    }
    await command({
      positionals,
      values: values as Given<O>['values'],
      language,
      tell: (said) => console.log(typeof said === 'string' ? said : sayIn(language, said)),
      misuse: () => {
        throw new OperatorError(usage);
      },
    });
  } catch (error) {
    console.error(
      error instanceof OperatorError ? error.sayIn(language) : sayIn(language, describe(error)),
    );
    process.exit(1);
  }
}
