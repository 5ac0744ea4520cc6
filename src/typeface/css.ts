/** How far all that pages are set in reaches above and below the baseline, in ems: as far as Georgia, near enough. */
const ASCENT = 1;
const DESCENT = 0.3;

/** A rule that names a typeface to a page. */
export const fontFace = (declarations: readonly string[]): string => `@font-face{${declarations.join(";")}}`;

/**
 * Puts the baseline of a typeface where every other has it, so that a line of one stands beside a line of another.
 * @param size how far the typeface is scaled; what is said of its reach is scaled with it.
 */
export const baseline = (size = 1): string[] => [
  `ascent-override:${percent(ASCENT / size)}`,
  `descent-override:${percent(DESCENT / size)}`,
  "line-gap-override:0%",
];

/** A part as CSS writes it: `107.67%`. */
export const percent = (part: number): string => `${Number((100 * part).toFixed(2))}%`;

/** The characters of a text as CSS lists them: `U+20-7E,U+A0`. */
export function unicodeRange(characters: string): string {
  const codes = [...new Set(characters)].map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const stretches: [from: number, to: number][] = [];
  for (const code of codes) {
    const last = stretches.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else stretches.push([code, code]);
  }
  return stretches.map(([from, to]) => `U+${hex(from)}${from === to ? "" : `-${hex(to)}`}`).join(",");
}

const hex = (code: number): string => code.toString(16).toUpperCase();
