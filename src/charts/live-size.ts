// How high the chart of the interactive view is: known before the chart itself is loaded.

/** Pixels of one row, and of the axis below all of them. */
const ROW = 44;
const AXIS = 48;

/** Height that so many rows need, in pixels. */
export const heightOf = (rows: number): number => rows * ROW + AXIS;
