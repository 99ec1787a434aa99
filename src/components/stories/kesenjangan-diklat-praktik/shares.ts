// How many of a hundred participants still apply what they learned: at once, after half a year, after a year.
/** Estimates of training professionals in 150 organizations. Saks & Belcourt (2006), https://doi.org/10.1002/hrm.20135. */
export const SHARES = [62, 44, 34] as const;
