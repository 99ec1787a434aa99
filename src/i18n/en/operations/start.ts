// What npm start says before, while and after it serves.
export const start = {
  portInUse: 'Port {port} is in use. Stop what uses it, or set PORT to another number.',
  cannotListen: 'Cannot listen on HOST {host}, port {port} ({reason}).',
  projectSilent: '{cause} Check SUPABASE_URL and the two keys.',
  lacksMigrations: 'The Supabase project lacks migrations. Apply them: npx supabase db push',
  building: 'Building the site (about 20 seconds) …',
  notBuilt: 'The site could not be built. Run "npm run build" to see why.',
  running: '\nJejak Perilaku is running with the {database}.\n',
  embedded: 'embedded database (for trying out and small pilots)',
  postgres: 'PostgreSQL through the embedded gateway (for tests, benchmarks and pilots)',
  supabase: 'Supabase project',
  site: '  Site            {address}',
  citizens: '  Citizen survey  {address}',
  staff: '  Staff survey    {address}',
  unit: '  Unit summary    {address}',
  mailbox: '  Mailbox         {address}',
  tryClosing: '\n  Close a staff wave and publish it:  npm run close -- {wave} --early',
  places: '  Data folder: {folder}. Keys: {keys}. Stop with Ctrl+C.\n',
  stopping: 'Stopping: {count} requests under way.',
  cutOff: '{count} requests were cut off; phones send again by themselves.',
  otherDemoCodes:
    'The demo data of this database has the invitation codes of another APP_SECRET or an older version. Start with a new DATA_DIR, or set DEMO=0.',
};
