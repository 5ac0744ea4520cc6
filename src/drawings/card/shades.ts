import { COLOURS } from "../../styles/colours.ts";

export type Colour = Exclude<keyof typeof COLOURS, "paper">;

/**
 * In how many even steps each colour comes out of the paper, for the pixels at the edge of a letter or of a block. With
 * paper they are 16, which is what half a byte numbers. Finer steps are not seen in words, and make a picture larger; a
 * turn of few words is a faint line, and blocks have the more.
 */
const STEPS: Record<Colour, number> = { ink: 4, quiet: 3, accent: 7, rule: 1 };

/** Red, green and blue of a colour that the style sheet has. */
const parts = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const PAPER = parts(COLOURS.paper);
const NAMES = ["ink", "quiet", "accent", "rule"] as const;

/** The colours of a picture in order, red, green and blue of each: paper, then each colour from its faintest step on. */
export const PALETTE: readonly number[] = [...PAPER, ...NAMES.flatMap(stepsOf)];

function stepsOf(name: Colour): number[] {
  const [full, steps] = [parts(COLOURS[name]), STEPS[name]];
  return Array.from({ length: steps }, (_, index) => (index + 1) / steps).flatMap((share) =>
    PAPER.map((part, at) => Math.round(part + ((full[at] ?? 0) - part) * share)),
  );
}

/** The numbers of a colour's steps in the palette, from paper on. */
export function shadesOf(name: Colour): number[] {
  const before = NAMES.slice(0, NAMES.indexOf(name)).reduce((sum, other) => sum + STEPS[other], 1);
  return [0, ...Array.from({ length: STEPS[name] }, (_, index) => before + index)];
}
