// A sample of a roster with every group, to be opened, filled in and read again.
import writeWorkbook from 'write-excel-file/node';
import { STAFF_GROUPS, type Language } from '#domain/instrument/terms.ts';
import { message, sayIn } from '../message.ts';

/** Contacts that reach nobody: of each kind one. */
const CONTACTS = ['081200000001', 'sari@dinas.example', 'Loket 2', '+62 812-0000-0004'] as const;

/** The rows of the sample: a line of help, the heading, and somebody of each group. */
function rowsOf(language: Language): readonly (readonly [string, string])[] {
  const say = (name: Parameters<typeof message>[0]) => sayIn(language, message(name));
  const names = {
    self: say('roster.sampleSelf'),
    superior: say('roster.sampleSuperior'),
    peer: say('roster.samplePeer'),
    subordinate: say('roster.sampleSubordinate'),
  };
  return [
    [say('roster.sampleHelp'), ''],
    [say('roster.sampleContact'), say('roster.sampleGroup')],
    ...STAFF_GROUPS.map((group, place) => [CONTACTS[place]!, names[group]] as const),
  ];
}

/** The sample as CSV, with the semicolons of Indonesian spreadsheets. */
export const writeSampleText = (language: Language): string =>
  `\uFEFF${rowsOf(language)
    .map((row) => row.map((field) => `"${field}"`).join(';'))
    .join('\r\n')}\r\n`;

/** The sample as a workbook whose columns are text, so that no telephone loses its zero. */
export async function writeSampleWorkbook(language: Language): Promise<Buffer> {
  const [help, ...rows] = rowsOf(language);
  const cell = (value: string) => ({ value, type: String, format: '@' });
  const sheet = [
    [{ ...cell(help![0]), columnSpan: 2, wrap: true, height: 45 }, null],
    ...rows.map((row) => row.map(cell)),
  ];
  const columns = [{ width: 32 }, { width: 24 }];
  return writeWorkbook(sheet, { columns }).toBuffer();
}
