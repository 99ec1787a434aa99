// Words of the survey.
export const survey = {} as const;
