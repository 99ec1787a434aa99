// The shapes that the pictures of the guides share.
import { drawShapes } from '#components/pictures/shapes.ts';

export const GET = () =>
  new Response(drawShapes(), { headers: { 'Content-Type': 'image/svg+xml' } });
