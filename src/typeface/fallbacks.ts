import { baseline, fontFace, percent } from "./css.ts";
import { FAMILY, IN_CSS, type Style, STYLES } from "./faces.ts";

/** How wide the letters of a typeface are in each style, in ems: their mean, each counted as often as it is in English. */
type Widths = Record<Style, number>;

/** As `@capsizecss/unpack` 4.0.1 reads them from the files (`xWidthAvg` of `unitsPerEm`). */
const LITERATA: Widths = { regular: 0.48, italic: 0.453, semibold: 0.5 };

/**
 * Serifs of systems, the best known first, each with the names of those that are as wide; their own bold is read for
 * semibold. From `@capsizecss/metrics` 4.3.0, and DejaVu Serif as above.
 */
const SYSTEMS: readonly [names: readonly [string, ...string[]], Widths][] = [
  [["Georgia"], { regular: 913 / 2048, italic: 931 / 2048, semibold: 1062 / 2048 }],
  [["Noto Serif"], { regular: 0.481, italic: 0.469, semibold: 0.512 }],
  [["DejaVu Serif"], { regular: 1058 / 2048, italic: 1058 / 2048, semibold: 1168 / 2048 }],
  [["Times New Roman", "Liberation Serif"], { regular: 832 / 2048, italic: 836 / 2048, semibold: 886 / 2048 }],
];

/** How a file of a style is called after its family. */
const SUFFIXES: Record<Style, string> = { regular: "", italic: " Italic", semibold: " Bold" };

/** The families that stand for the typeface where it is not loaded, in order. */
export const FALLBACK_FAMILIES = SYSTEMS.map(([[name]]) => familyOn(name));

/**
 * The rules of those families: serifs of systems, scaled so that a line holds as many words as in the typeface. A page
 * keeps its shape between a visit on which the typeface has not come in time, and the next.
 */
export const fallbackRules = (): string[] =>
  SYSTEMS.flatMap(([names, widths]) => STYLES.map((style) => rule(names, widths[style], style)));

function rule(names: readonly [string, ...string[]], width: number, style: Style): string {
  const size = LITERATA[style] / width;
  return fontFace([
    `font-family:"${familyOn(names[0])}"`,
    IN_CSS[style],
    `src:${names.map((name) => `local("${name}${SUFFIXES[style]}")`).join(",")}`,
    `size-adjust:${percent(size)}`,
    ...baseline(size),
  ]);
}

function familyOn(name: string): string {
  return `${FAMILY} on ${name}`;
}
