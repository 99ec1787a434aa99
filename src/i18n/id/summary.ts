// Words of the summary.
export const summary = {} as const;
