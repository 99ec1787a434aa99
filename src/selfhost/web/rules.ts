// Reads the header and redirect rules that Netlify would apply, so that a self-hosted site answers with the same ones.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';

interface HeaderRule {
  readonly for: string;
  readonly values: Readonly<Record<string, string>>;
}

interface RedirectRule {
  readonly from: string;
  readonly to: string;
  readonly status?: number;
}

export interface Rules {
  /** Headers for an address; a later, more special rule wins. */
  readonly headersFor: (path: string) => Readonly<Record<string, string>>;
  readonly redirectFor: (path: string) => { readonly to: string; readonly status: number } | null;
}

const covers = (pattern: string, path: string) =>
  pattern.endsWith('*')
    ? path.startsWith(pattern.slice(0, -1))
    : pattern === path || pattern === `${path}/` || `${pattern}/` === path;

/** Read netlify.toml and, where a build has left it, the adapter's own rules. */
export function readRules(root: string): Rules {
  const toml = parse(readFileSync(join(root, 'netlify.toml'), 'utf8')) as {
    headers?: HeaderRule[];
    redirects?: RedirectRule[];
  };
  const builtFile = join(root, '.netlify/v1/config.json');
  const built = existsSync(builtFile)
    ? (JSON.parse(readFileSync(builtFile, 'utf8')) as { headers?: HeaderRule[] })
    : {};
  const headers = [...(toml.headers ?? []), ...(built.headers ?? [])];
  const redirects = toml.redirects ?? [];
  return {
    headersFor: (path) =>
      Object.assign(
        {},
        ...headers.filter((rule) => covers(rule.for, path)).map(({ values }) => values),
      ),
    redirectFor: (path) => {
      const rule = redirects.find(({ from }) => from === path);
      return rule ? { to: rule.to, status: rule.status ?? 301 } : null;
    },
  };
}
