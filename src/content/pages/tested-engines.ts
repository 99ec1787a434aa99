// The browser engines in which the surveys were last tried from the first question to the counted ballot, for the page on
// accessibility. Whoever runs `npm run test:deep` with other versions is told so, and may change them here, with the day.

export interface TestedEngine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** As the browser itself tells it. */
  readonly version: string;
}

/** Day of the run, `YYYY-MM-DD`. */
export const TESTED_ON = '2026-11-29';

export const TESTED_ENGINES: readonly TestedEngine[] = [
  { name: 'Chromium', version: '156.0.8078.108' },
  { name: 'Firefox', version: '153.8.0' },
  { name: 'WebKit', version: '2.50.6' },
];
