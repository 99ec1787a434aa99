// Words of the desk: programme.
export const programme = {
  title: '',
};
