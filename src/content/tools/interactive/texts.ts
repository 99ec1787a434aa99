// The texts of the interactive tools and of the route, checked against their schema before anything shows them.
import calendar from './calendar.json' with { type: 'json' };
import diagnosis from './diagnosis.json' with { type: 'json' };
import goal from './goal.json' with { type: 'json' };
import route from './route.json' with { type: 'json' };
import sorting from './sorting.json' with { type: 'json' };
import { calendarSchema, diagnosisSchema, goalSchema, routeSchema, sortingSchema } from './schema.ts';

export const { activities } = calendarSchema.parse(calendar);
export const { factors } = diagnosisSchema.parse(diagnosis);
export const { verbs, observable } = goalSchema.parse(goal);
export const { stages, activities: routeActivities } = routeSchema.parse(route);
export const { statements } = sortingSchema.parse(sorting);
