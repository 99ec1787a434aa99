// The tags under which a network keeps pages that show something of a unit; a publication makes exactly these out of date.

/** The unit whose pages are out of date, and the agency that it belongs to, as slugs. */
export interface TaggedUnit {
  readonly slug: string;
  readonly agency: string;
}

/**
 * Its own pages, those of its agency, and what lists all units.
 *
 * @example tagsOfUnit({ slug: 'a', agency: 'b' }) // => ['unit-a', 'agency-b', 'directory', 'archive']
 */
export const tagsOfUnit = ({ slug, agency }: TaggedUnit): readonly string[] => [
  `unit-${slug}`,
  `agency-${agency}`,
  'directory',
  'archive',
];
