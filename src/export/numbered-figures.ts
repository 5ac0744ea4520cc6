import type { Archive, SaidFigure } from "../archive/model.ts";

/** A figure, and which of its paragraph it is, from 1. */
export type NumberedFigure = SaidFigure & { n: number };

/** Every figure of the archive in the order of the record. */
export function numberedFigures({ figures }: Pick<Archive, "figures">): NumberedFigure[] {
  const byParagraph = Map.groupBy(figures, ({ paragraph }) => paragraph);
  return [...byParagraph.values()].flatMap((group) => group.map((said, index) => ({ ...said, n: index + 1 })));
}
