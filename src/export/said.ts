import type { Turn } from "../archive/model.ts";

/** What a turn holds, parted where its last paragraph ends. */
export interface Parted {
  /** What is said, with what is printed in the middle of it. */
  said: Turn["body"];
  /** What is printed when all has been said, and nobody's speech: that there was laughter, or that the page breaks off. */
  after: Turn["body"];
}

/**
 * Tells what stands behind a turn from what stands in the middle of it: marks that nobody spoke belong “as far up the
 * hierarchy as possible”, and in a speech only where it goes on after them (Parla-CLARIN, Transcriber comments). A turn in
 * which the page prints no speech keeps what it prints.
 */
export function parted({ body }: Pick<Turn, "body">): Parted {
  const last = body.findLastIndex(({ kind }) => kind === "paragraph");
  return last < 0 ? { said: body, after: [] } : { said: body.slice(0, last + 1), after: body.slice(last + 1) };
}
