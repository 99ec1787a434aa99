// The sample of a list of raters, to be opened in a spreadsheet, filled in and given back.
import type { Language } from '#domain/instrument/terms.ts';
import { writeSampleText, writeSampleWorkbook } from '#operations/roster/sample.ts';

const headers = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
});

export const answerSampleText = (language: Language): Response =>
  new Response(writeSampleText(language), {
    headers: headers('text/csv; charset=utf-8', 'contoh-penilai.csv'),
  });

export async function answerSampleWorkbook(language: Language): Promise<Response> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Response(new Uint8Array(await writeSampleWorkbook(language)), {
    headers: headers(type, 'contoh-penilai.xlsx'),
  });
}
