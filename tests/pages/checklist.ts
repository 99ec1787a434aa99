// Compares what the founding article says with what this site claims to show, and names every gap.
import { readFileSync } from 'node:fs';
import { parseFrontmatter } from 'astro/markdown';
import { pointSchema, type Point } from '#content/checklist/schema.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { tools } from '../tools/shelf.ts';
import { anchorOf, readTexts, type Language } from './bookshelf.ts';

/** One place that says it shows a point. */
export interface Claim {
  /** A point such as S1.2, or a whole chapter such as S1. */
  readonly point: string;
  /** Who claims it: a guide, the home page, a tool, an item. */
  readonly place: string;
  /** Anchor on that page, where the claim names one. */
  readonly anchor?: string;
  /** Anchors that the page really has. */
  readonly anchors?: readonly string[];
}

export function readPoints(): readonly Point[] {
  const file = new URL('../../src/content/checklist/checklist.yaml', import.meta.url);
  const { frontmatter } = parseFrontmatter(`---\npoints:\n${readFileSync(file, 'utf8')}\n---\n`);
  return (frontmatter.points as unknown[]).map((point) => pointSchema.parse(point));
}

/** Ids that stand in the markup of a component or page. */
const idsIn = (path: string) =>
  [
    ...readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').matchAll(/ id="([^"]+)"/g),
  ].map(([, id]) => id!);

/** Claims that guides and the home page of a language make in their front matter. */
function claimsOfTexts(language: Language): readonly Claim[] {
  const homeAnchors = idsIn('src/components/site/Home.astro');
  const texts = [
    ...readTexts('guides', language),
    ...readTexts('pages', language).filter(({ slug }) => slug === 'home'),
  ];
  return texts.flatMap(({ slug, front, body }) => {
    const headings = [...body.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
    const anchors = slug === 'home' ? homeAnchors : headings;
    return Object.entries(front.covers).map(([point, anchor]) => ({
      point,
      place: slug === 'home' ? 'home' : `guide ${slug}`,
      anchor,
      anchors,
    }));
  });
}

const claimsOfTools = (): readonly Claim[] =>
  tools.flatMap(({ slug, covers }) => covers.map((point) => ({ point, place: `tool ${slug}` })));

/** Items claim whole chapters: one question rarely belongs to one sentence. */
function claimsOfItems(): readonly Claim[] {
  const statements = instrument.forms.climate.flatMap(({ items }) => items);
  return [
    ...instrument.items.flatMap(({ id, covers }) =>
      covers.map((point) => ({ point, place: `item ${id}` })),
    ),
    ...statements.flatMap(({ id, covers }) =>
      covers.split(',').map((point) => ({ point, place: `item ${id}` })),
    ),
  ];
}

/** Everything that claims to show a point, as a reader of a language finds it. */
export const readClaims = (language: Language): readonly Claim[] => [
  ...claimsOfTexts(language),
  ...claimsOfTools(),
  ...claimsOfItems(),
];

const chapterOf = (point: string) => point.split('.')[0]!;

/** Ids of items and statements that the survey asks. */
const asked = new Set([
  ...instrument.items.map(({ id }) => id),
  ...instrument.forms.climate.flatMap(({ items }) => items.map(({ id }) => id)),
]);

function findLost(point: Point, claims: readonly Claim[]): string[] {
  const claimants = claims.filter((claim) => claim.point === point.id).map(({ place }) => place);
  const wanted = [
    ...(point.home ? ['home'] : []),
    ...point.tools.map((slug) => `tool ${slug}`),
  ].filter((place) => !claimants.includes(place));
  const unasked = point.items.filter((id) => !asked.has(id)).map((id) => `item ${id}`);
  return [...wanted, ...unasked].map((place) => `${point.id} is not shown by ${place}`);
}

/** Every gap in words: points that nobody claims, claims of points that do not exist, anchors that lead nowhere. */
export function findGaps(points: readonly Point[], claims: readonly Claim[]): string[] {
  const ids = new Set(points.map(({ id }) => id));
  const chapters = new Set(points.map(({ id }) => chapterOf(id)));
  const exact = new Set(claims.map(({ point }) => point));
  return [
    ...points
      .filter(({ id }) => !exact.has(id))
      .map(({ id, says }) => `${id} is claimed by nobody: ${says}`),
    ...claims
      .filter(({ point }) => !ids.has(point) && !chapters.has(point))
      .map(({ point, place }) => `${place} claims ${point}, which the article does not have`),
    ...claims
      .filter(({ anchor, anchors }) => anchor && !anchors?.includes(anchor))
      .map(
        ({ point, place, anchor }) => `${place} shows ${point} at #${anchor}, which is not there`,
      ),
    ...points.flatMap((point) => findLost(point, claims)),
  ];
}
