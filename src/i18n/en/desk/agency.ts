// Words of the desk: agency.
export const agency = {
  title: '',
};
