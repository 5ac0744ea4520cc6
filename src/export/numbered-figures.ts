import type { Archive, SaidFigure } from "../archive/model.ts";
import { unitId } from "./unit-id.ts";

/** A figure, and which of its paragraph it is, from 1. */
export type NumberedFigure = SaidFigure & { n: number };

/** Every figure of the archive in the order of the record. */
export function numberedFigures({ figures }: Pick<Archive, "figures">): NumberedFigure[] {
  const byParagraph = Map.groupBy(figures, ({ paragraph }) => paragraph);
  return [...byParagraph.values()].flatMap((group) => group.map((said, index) => ({ ...said, n: index + 1 })));
}

/** The id of a figure: that of its paragraph, and which of it: `2024-07-03-astana#t1p6/2`. */
export const figureId = ({ meeting, paragraph, n }: NumberedFigure): string => `${unitId(meeting, paragraph)}/${n}`;
