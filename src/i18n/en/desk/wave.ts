// Words of the desk: wave.
export const wave = {
  title: '',
};
