// Writes what happens to a unit as an RSS feed: openings, results, what it changes, themes, deletions and corrections.
import { getRssString } from '@astrojs/rss';
import { nameMonth } from '#charts/wording.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { CompanionFigure, UnitNote, UnitRecord, WaveRecord } from '#domain/waves/record.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatDate, formatMonth, formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';

/** Something that happened on a day; its place in the unit's page makes it another one than all others. */
interface Happening {
  readonly day: string;
  readonly place: string;
  readonly title: string;
  readonly text: string;
}

function tellWave(wave: WaveRecord, language: Language): readonly Happening[] {
  const { feed, written } = wordsIn(language).unit;
  const { code, month, state, opensOn, closesOn, publishedOn, comments } = wave;
  const name = { wave: nameMonth(month, language) };
  const date = (day: string) => ({ ...name, date: formatDate(day, language) });
  const { themes = [], deletedOn = null, left = 0 } = comments ?? {};
  return [
    ...(state === 'planned'
      ? []
      : [
          {
            ...{ day: opensOn, place: `dibuka-${code}`, title: fill(feed.opened, name) },
            text: fill(feed.openedText, date(closesOn)),
          },
        ]),
    ...(publishedOn
      ? [
          {
            ...{ day: publishedOn, place: `hasil-${code}`, title: fill(feed.published, name) },
            text: feed.publishedText,
          },
        ]
      : []),
    ...themes.flatMap(({ number, text, on, withdrawnOn }) => {
      const place = `tema-${code}-${number}`;
      const said = text[language];
      const agreed = { day: on, place, title: fill(feed.theme, name), text: said };
      if (!withdrawnOn) return [agreed];
      const title = feed.withdrawn;
      return [agreed, { day: withdrawnOn, place: `${place}-ditarik`, title, text: said }];
    }),
    ...(deletedOn
      ? [
          {
            ...{ day: deletedOn, place: `dihapus-${code}`, title: fill(feed.deleted, name) },
            text: fill(written.deleted, { ...date(deletedOn), left: left ?? 0 }),
          },
        ]
      : []),
  ];
}

function tellNote({ history, ...newest }: UnitNote, language: Language): readonly Happening[] {
  const { feed, note } = wordsIn(language).unit;
  return [...history, newest].map((version, place) => {
    const { number, recordedOn, text, state, until, doneOn, reason } = version;
    const day = (date: string) => ({ date: formatDate(date, language) });
    const states = {
      planned: until ? fill(note.planned, day(until)) : '',
      done: doneOn ? fill(note.done, day(doneOn)) : '',
      dropped: reason ? fill(note.dropped, { reason: reason[language] }) : '',
    };
    return {
      ...{ day: recordedOn, place: `catatan-${number}-${place + 1}`, text: states[state] },
      title: fill(place === 0 ? feed.noted : feed.changed, { text: text[language] }),
    };
  });
}

function tellFigure(figure: CompanionFigure, language: Language): readonly Happening[] {
  const { unit, summary } = wordsIn(language);
  const { measure, period, value, recordedOn, history } = figure;
  const write = (number: number) => formatNumber(number, language, 1);
  const versions = [...history, { value, recordedOn }];
  return versions.slice(1).map((after, place) => ({
    day: after.recordedOn,
    place: `angka-${measure}-${period}-${place + 2}`,
    title: unit.feed.corrected,
    text: fill(unit.figures.corrected, {
      measure: summary.measures[measure],
      period: formatMonth(period, language),
      date: formatDate(after.recordedOn, language),
      ...{ before: write(versions[place]!.value), after: write(after.value) },
    }),
  }));
}

/** The feed of a unit in one language, the newest first. */
export function writeUnitFeed(record: UnitRecord, site: string, language: Language) {
  const words = wordsIn(language).unit.feed;
  const page = new URL(addressIn(language, `/unit/${record.slug}/`), site).href;
  const happenings = [
    ...record.programmes.flatMap(({ waves }) => waves.flatMap((wave) => tellWave(wave, language))),
    ...record.notes.flatMap((note) => tellNote(note, language)),
    ...record.companions.flatMap((figure) => tellFigure(figure, language)),
  ];
  return getRssString({
    title: fill(words.title, { unit: record.name[language] }),
    description: words.description,
    site: page,
    customData: `<language>${language}</language>`,
    items: happenings
      .sort((a, b) => b.day.localeCompare(a.day) || a.place.localeCompare(b.place))
      .map(({ day, place, title, text }) => ({
        ...{ title, link: `${page}#${place}`, pubDate: new Date(`${day}T00:00:00Z`) },
        ...(text ? { description: text } : {}),
      })),
  });
}
