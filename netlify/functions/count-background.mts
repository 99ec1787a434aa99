// Counts a large wave that a tick has handed over. Its name gives it fifteen minutes; only our own tick may call it.
import { countHandedOver } from '#server/scheduled-tick.ts';

export default async (request: Request) => countHandedOver(request);
