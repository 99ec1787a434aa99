// Words of the desk: results.
export const results = {
  title: '',
};
