// What is said of a setting that is wrong or half set.
export const settings = {
  port: 'PORT must be a number from 1 to 65535, not "{given}".',
  demo: 'DEMO must be 1 (seed the demo data) or 0, not "{given}".',
  drain: 'DRAIN_SECONDS must be a number from 0 to {most}, not "{given}".',
  halfSupabase: 'Set: {set}. Not set: {missing}. Set all three, or none.',
  twoDatabases: 'SUPABASE_URL and DATABASE_URL are both set. Choose one database.',
  supabaseAddress: 'SUPABASE_URL must start with https:// (or http:// on your own network).',
  postgresAddress: 'DATABASE_URL must look like postgres://user@host:5432/database.',
  keysInside: 'KEYS_DIR must lie outside of DATA_DIR, so that no copy of the data holds the keys.',
  twoKeyPlaces:
    'NETLIFY_SITE_ID and KEYS_DIR are both set. A Netlify site keeps its keys in Netlify Blobs: unset KEYS_DIR. A site on your own machine keeps them in KEYS_DIR: unset NETLIFY_SITE_ID.',
  tokenMissing:
    'NETLIFY_SITE_ID is set but NETLIFY_API_TOKEN is not: the keys of waves lie in Netlify Blobs.',
  noKeyPlace:
    'Say where the keys of waves are kept: NETLIFY_SITE_ID and NETLIFY_API_TOKEN for a Netlify site, KEYS_DIR for a site on your own machine.',
  shortSecret: 'APP_SECRET must have at least {fewest} characters.',
  repetitiveSecret:
    'APP_SECRET repeats itself, so it is easily guessed. Make one with: openssl rand -base64 32',
  secretMissing: 'APP_SECRET must be set with a Supabase project: it wraps the tally keys.',
  siteText:
    '{setting} cannot be shown. Write one line with a name or a description, 3 to 300 characters, without < > { } and no placeholder. Leave it empty if there is none yet.',
  siteContact:
    '{setting} must be an e-mail address (site@example.go.id) or an https:// address that can be opened. Leave it empty if there is none yet.',
};
