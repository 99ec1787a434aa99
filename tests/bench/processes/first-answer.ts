// A process that imports a bundled function, lets it answer one ballot and prints how many milliseconds both took.
import { pathToFileURL } from 'node:url';
import { agedToken } from '../../fixtures/form-token.ts';
import { SECRET } from '../../fixtures/secrets.ts';

const [bundle, body] = process.argv.slice(2) as [string, string];
process.env.APP_SECRET ??= SECRET;
const request = new Request('http://localhost/api/ballots', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'x-form-token': agedToken(JSON.parse(body) as { id: string; wave: string }),
  },
  body,
});
const started = performance.now();
const module = (await import(pathToFileURL(bundle).href)) as {
  default: (request: Request) => Promise<Response>;
};
const response = await module.default(request);
await response.text();
const spent = performance.now() - started;
if (response.status !== 201) throw new Error(`The function answered ${response.status}.`);
console.log(spent);
process.exit(0);
