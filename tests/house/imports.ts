// Finds what a file imports and which of that its room may not; the rules are the table of rooms in README.
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

interface Import {
  /** As written between the quotes. */
  readonly wanted: string;
  /** Whether it vanishes when types are stripped. */
  readonly typesOnly: boolean;
}

interface Rule {
  /** Rooms it may import; its own files always. */
  readonly rooms: readonly string[];
  /** Rooms of which it may import types only. */
  readonly types?: readonly string[];
  /** Rooms of which it may import JSON files only. */
  readonly json?: readonly string[];
  /** Files outside every room that it may import. */
  readonly files?: readonly string[];
  /** Packages it may import, `true` for any but the Supabase client. */
  readonly packages: RegExp | true;
}

const SRC = ['domain', 'crypto', 'content', 'i18n', 'data', 'charts', 'components', 'layouts'];
const ALL_OF_SRC = [...SRC, 'pages', 'styles', 'src', 'headers'];
const NONE = /^$/;

/** What each room may import; `src` is what stands in no room (the middleware), `headers` those of every answer. */
export const RULES: Readonly<Record<string, Rule>> = {
  domain: { rooms: [], packages: NONE },
  crypto: { rooms: [], types: ['domain'], packages: NONE },
  i18n: { rooms: [], types: ['domain'], packages: NONE },
  content: { rooms: [], packages: /^astro[:/]/ },
  data: { rooms: ['domain'], packages: NONE },
  charts: { rooms: ['domain', 'i18n'], packages: /^chart\.js(\/|$)/ },
  components: {
    rooms: ['domain', 'crypto', 'i18n', 'charts', 'content', 'layouts', 'styles'],
    files: ['src/own-site.ts'], // a posted form is received beside its page
    packages: /^(astro|svelte|ical-generator)([:/]|$)/,
  },
  layouts: { rooms: ALL_OF_SRC, packages: true },
  pages: { rooms: ALL_OF_SRC, packages: true },
  src: { rooms: ALL_OF_SRC, packages: true },
  styles: { rooms: [], packages: NONE },
  static: { rooms: [], packages: /^node:/ },
  headers: { rooms: [], packages: NONE },
  functions: {
    rooms: ['domain', 'crypto', 'data', 'charts', 'i18n'],
    json: ['content'],
    files: ['src/security-headers.ts', 'src/own-site.ts'], // "headers that pages and functions share", says README
    packages: /^(node:|(@netlify\/functions|sharp)$)/,
  },
};

/** The room a path lies in, or `null` for rooms that may import everything (selfhost, tests) and root files. */
function roomOf(path: string): string | null {
  if (path.startsWith('netlify/functions/')) return 'functions';
  if (path === 'src/content.config.ts') return 'content';
  if (path === 'src/security-headers.ts' || path === 'src/own-site.ts') return 'headers';
  const [, room, inside] = /^src\/([^/]+)(\/)?/.exec(path) ?? [];
  if (!room) return null;
  return inside ? room : 'src';
}

/** The scripts of a file: all of a script, or the fenced and tagged parts of an Astro or Svelte file. */
function scriptsIn(path: string, text: string): string {
  if (!/\.(astro|svelte)$/.test(path)) return text;
  const fenced = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const tagged = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [fenced, ...tagged].join('\n');
}

function isTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** Everything a file imports: declarations, re-exports, `import()` calls and `import()` types. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typesOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ wanted: node.text, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, isTypesOnly(node));
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, scriptsIn(path, text), ts.ScriptTarget.Latest, true));
  return found;
}

/** The path that an import leads to, from the root, or `null` if it leads to a package. */
function targetOf(path: string, wanted: string): string | null {
  if (wanted.startsWith('#')) return `src/${wanted.slice(1)}`;
  return wanted.startsWith('.') ? join(dirname(path), wanted) : null;
}

function isAllowed(rule: Rule, from: string, target: string, typesOnly: boolean): boolean {
  const to = roomOf(target);
  if (to === null) return false;
  if (rule.files?.includes(target)) return true;
  if (to === from || rule.rooms.includes(to)) return true;
  if (rule.types?.includes(to)) return typesOnly;
  return (rule.json?.includes(to) ?? false) && target.endsWith('.json');
}

/**
 * The imports of a file that its room may not have, as sentences.
 *
 * @example faultsIn('src/domain/a.ts', "import '#data/b.ts';") // => ['src/domain/a.ts imports #data/b.ts']
 */
export function faultsIn(path: string, text: string): string[] {
  const from = roomOf(path);
  const isFree = from === null || from === 'selfhost';
  return importsOf(path, text).flatMap(({ wanted, typesOnly }) => {
    const target = targetOf(path, wanted);
    if (isFree) {
      const isWrong = target?.startsWith('src/selfhost/') && !/^(src\/selfhost|tests)\//.test(path);
      return isWrong ? [`${path} imports ${wanted}`] : [];
    }
    const rule = RULES[from];
    if (!rule) return [`${path} stands in a room without a rule`];
    const isFine = target
      ? isAllowed(rule, from, target, typesOnly)
      : rule.packages === true
        ? !wanted.startsWith('@supabase/')
        : rule.packages.test(wanted);
    return isFine ? [] : [`${path} imports ${wanted}`];
  });
}
