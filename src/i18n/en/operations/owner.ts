// What is said where the role of a PostgreSQL lacks rights in its own database.
export const owner = {
  lacksRights:
    'The role of DATABASE_URL may not create what the program needs in its database. Let a superuser run once, in the database {database}:\n{lines}',
};
