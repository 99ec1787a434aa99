// The demo has people for the desk only where nobody else could read their codes.
import { expect, test } from 'vitest';
import { mayHaveDemoPeople } from '#demo/desk-people.ts';
import { isForThisMachine } from '#selfhost/web/mailbox.ts';

const smtp = {
  SMTP_URL: 'smtp://surel.example',
  MAIL_FROM: 'Jejak <jejak@kota.example>',
  SITE_URL: 'https://jejak.example',
};
interface Start {
  readonly kind: 'embedded' | 'postgres' | 'supabase';
  readonly host: string;
  readonly demo: boolean;
  readonly env: Readonly<Record<string, string>>;
}
const here: Start = { kind: 'embedded', host: 'localhost', demo: true, env: {} };
const elsewhere: readonly Partial<Start>[] = [
  { host: '0.0.0.0' },
  { host: '192.168.1.5' },
  { kind: 'postgres' },
  { kind: 'supabase' },
  { demo: false },
  { env: smtp },
];

/** As `npm start` decides. */
const hasPeople = ({ kind, host, demo, env }: Start) =>
  mayHaveDemoPeople(demo, kind === 'embedded' && isForThisMachine(host), env);

test('there are people of the demo on one machine with its own mailbox, and nowhere else', () => {
  expect(hasPeople(here)).toBe(true);
  for (const change of elsewhere)
    expect([change, hasPeople({ ...here, ...change })]).toEqual([change, false]);
});

test('a start that looks at the demo alone would have them elsewhere', () => {
  const naive = ({ demo }: Start) => demo;
  expect(elsewhere.filter((change) => naive({ ...here, ...change })).length).toBeGreaterThan(3);
});
