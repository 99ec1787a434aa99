// The shape of the words: the tree of the Indonesian texts, which every language fills.
import type { id } from './id.ts';

/** The same tree of keys with any text at its leaves. */
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

export type Words = Shape<typeof id>;
