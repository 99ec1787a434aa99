// Writes the text that puts a figure of a unit into another site: a picture inside a link to its table.
import { idOf } from '#charts/figure.ts';
import { allFigures, figureProps, programmeShown } from '#charts/figures.ts';
import { WIDTHS } from '#charts/picture.ts';
import { instrumentOfProgramme } from '#content/instruments/registry.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { addressIn } from '#i18n/addresses.ts';

export interface Embedding {
  readonly title: string;
  readonly text: string;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One text for each figure of a unit; empty where it has none. */
export function embeddings(
  record: UnitRecord,
  site: string,
  language: Language,
): readonly Embedding[] {
  const programme = programmeShown(record);
  if (!programme) return [];
  const instrument = instrumentOfProgramme(programme);
  const props = figureProps(record, programme, instrument, language);
  const figures = allFigures(summarize(programme, instrument), props);
  return figures.map(({ name, title }) => {
    const part = encodeURIComponent(name);
    const picture = `${site}/grafik/${record.slug}/${part}.svg?bahasa=${language}`;
    const page = `${site}${addressIn(language, `/unit/${record.slug}/`)}#${idOf(name)}`;
    const alt = escape(`${record.name[language]}: ${title}`);
    const image = `<img src="${picture}" alt="${alt}" width="${WIDTHS.wide}" loading="lazy">`;
    return { title, text: `<a href="${page}">${image}</a>` };
  });
}
