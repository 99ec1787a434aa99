// What is said where the role of a PostgreSQL lacks rights in its own database.
export const owner = {
  lacksRights:
    'Peran di DATABASE_URL belum boleh membuat yang diperlukan program di basis datanya. Minta pengelola PostgreSQL menjalankan ini sekali, di basis data {database}:\n{lines}',
};
