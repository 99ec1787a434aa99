// Words of the site.
export const site = {} as const;
