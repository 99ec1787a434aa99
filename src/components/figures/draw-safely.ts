// Draws for a page, which must not fall with a picture: the table beside it says the same.

/** What is drawn, or `nothing` where it cannot be. */
export function drawSafely<Drawn>(draw: () => Drawn, nothing: Drawn): Drawn {
  try {
    return draw();
  } catch (error) {
    console.error(`[figure] ${(error as Error).name}: ${(error as Error).message}`);
    return nothing;
  }
}
