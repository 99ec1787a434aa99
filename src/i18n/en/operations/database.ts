// What is said where a database or its folder cannot be used.
export const database = {
  damagedSecrets: '{file} is damaged. Put back a copy of it, or start with a new DATA_DIR.',
  inUse: 'Another process is using {folder}. Stop it, or set DATA_DIR to another folder.',
  unusable:
    'DATA_DIR {folder} cannot be used: {reason}. Set DATA_DIR to a folder that the user of the server may write.',
  fileThere: 'there is a file of that name',
  pathHasFile: 'a part of the path is a file',
  notWritable: 'this user may not write there',
  readOnly: 'its file system is read-only',
  diskFull: 'the disk is full',
  noPath: 'a part of the path cannot be made',
  lacksRoles:
    'The role of DATABASE_URL may not create or take on the roles of the API (SQLSTATE {state}). Let a superuser run once:\n{lines}',
  tooOld:
    'The database was made by a version of this program from before its first release, which this one cannot continue. {afresh}',
  startEmpty: 'Start with an empty database.',
  setEmpty: 'Set DATABASE_URL to an empty database.',
  deleteFolder: 'Delete the folder {folder}, or set DATA_DIR to another one.',
  tooNew:
    'The database has migration {version}, which this version does not know. Update the program.',
  migrationFailed: 'Migration {migration} failed (SQLSTATE {state}).',
  refused: 'The PostgreSQL of DATABASE_URL refused the connection (SQLSTATE {state}).',
  silent: 'The PostgreSQL of DATABASE_URL did not answer ({reason}).',
  noReason: 'no reason given',
  apiFailed: 'The API cannot use the database ({cause}).',
  notPrepared: 'The database could not be prepared (SQLSTATE {state}).',
};
