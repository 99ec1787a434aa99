// Loads the functions of netlify/functions and finds the one that an address belongs to.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Handler = (request: Request, context: object) => Promise<Response> | Response;

export interface LoadedFunction {
  readonly name: string;
  /** Path patterns as Netlify understands them. */
  readonly paths: readonly string[];
  readonly covers: (path: string) => boolean;
  readonly handler: Handler;
}

interface FunctionModule {
  readonly default: Handler;
  readonly config?: { readonly path?: string | readonly string[] };
}

/** All functions, each at the paths that its own `config` names. */
export async function loadFunctions(folder: string): Promise<readonly LoadedFunction[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mts'));
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as FunctionModule;
      const paths = [module.config?.path ?? []].flat();
      const patterns = paths.map((pathname) => new URLPattern({ pathname }));
      return {
        name: file.replace('.mts', ''),
        paths,
        covers: (path: string) => patterns.some((pattern) => pattern.test({ pathname: path })),
        handler: module.default,
      };
    }),
  );
}
