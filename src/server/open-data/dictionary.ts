// Turns the schema of a unit's JSON into the rows of its dictionary, so that page and schema cannot differ.
import schema from '#content/open-data/unit-2.json' with { type: 'json' };
import columns from '#content/open-data/cells-2.json' with { type: 'json' };
import type { Language } from '#domain/instrument/terms.ts';
import type { Words } from '#i18n/words.ts';

type KindWords = Words['data']['page']['kinds'];
export type Kind = keyof KindWords;

interface Node {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly keterangan?: string;
  readonly pattern?: string;
  readonly const?: string | number;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $ref?: string;
}

export interface Entry {
  /** Path of the field, such as `programmes[].waves[].month`. */
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** The only value, or all values that are possible. */
  readonly values: readonly (string | number)[];
  readonly meaning: string;
}

const definitions = schema.$defs as unknown as Readonly<Record<string, Node>>;

/** The shape that a node points to; its own words come before those of the shape. */
function follow(node: Node): Node {
  const name = node.$ref?.split('/').at(-1);
  return name ? { ...definitions[name], ...node } : node;
}

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'group',
  null: 'nothing',
};

function kindsOf(node: Node): readonly Kind[] {
  if (node.anyOf) return node.anyOf.flatMap((one) => kindsOf(follow(one)));
  if (node.const !== undefined) return ['fixed'];
  if (node.enum) return [typeof node.enum[0] === 'number' ? 'integer' : 'text'];
  if (node.pattern?.startsWith('^\\d{4}')) return ['date'];
  return [node.type ?? []].flat().map((type) => KINDS[type]!);
}

function walk(name: string, given: Node, language: Language): readonly Entry[] {
  const node = follow(given);
  const entry: Entry = {
    name,
    kinds: kindsOf(node),
    values: node.const !== undefined ? [node.const] : (node.enum ?? []),
    meaning: (language === 'id' ? node.keterangan : node.description) ?? '',
  };
  // A text in both languages, a coded number and a policy are described once, at the end.
  if (given.$ref) return [entry];
  const item = node.items && follow(node.items);
  const shape = item ?? node;
  const mark = item ? '[]' : '';
  const inner = Object.entries(shape.properties ?? {});
  return [entry, ...inner.flatMap(([key, each]) => walk(`${name}${mark}.${key}`, each, language))];
}

const fieldsOf = (properties: Readonly<Record<string, Node>>, language: Language) =>
  Object.entries(properties).flatMap(([name, node]) => walk(name, node, language));

/** Every field of the JSON in its order, then the shapes that return in it. */
export function readSchema(language: Language): readonly Entry[] {
  const shapes = Object.entries(definitions).flatMap(([name, node]) =>
    walk(`<${name}>`, node, language),
  );
  const fields = fieldsOf(schema.properties as unknown as Readonly<Record<string, Node>>, language);
  return [...fields, ...shapes];
}

/** Every column of the CSV in its order. */
export const readColumns = (language: Language): readonly Entry[] =>
  columns.map(({ name, type, description, keterangan }) => ({
    name,
    kinds: [type as Kind],
    values: [],
    meaning: language === 'id' ? keterangan : description,
  }));
