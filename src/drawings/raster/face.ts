/** How wide the characters of a typeface are. */
export interface Face {
  /** The advance of a character, in ems; one that the typeface lacks counts as a whole em. */
  advance: (codePoint: number) => number;
}

/** A character that is not there is drawn as a box of half an em, or as a letter with an accent: no wider than this. */
const MISSING = 1;

/**
 * Reads the widths of a typeface from the bytes of its TrueType file
 * (https://learn.microsoft.com/en-us/typography/opentype/spec/otff).
 * @throws where it has no table of the Basic Multilingual Plane in format 4, which all such files have.
 */
export function readFace(bytes: Uint8Array): Face {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(font);
  const at = (tag: string) => tables.get(tag) ?? missing(tag);
  const em = font.getUint16(at("head") + 18);
  const last = font.getUint16(at("hhea") + 34) - 1;
  const metrics = at("hmtx");
  const glyphs = glyphsOf(font, charactersOf(font, at("cmap")));
  const advances = new Map(
    [...glyphs].map(([code, glyph]) => [code, font.getUint16(metrics + 4 * Math.min(glyph, last)) / em]),
  );
  return { advance: (codePoint) => advances.get(codePoint) ?? MISSING };
}

/** Where each table of the file begins. */
function tablesOf(font: DataView): Map<string, number> {
  const records = Array.from({ length: font.getUint16(4) }, (_, index) => 12 + 16 * index);
  const tag = (at: number) => String.fromCharCode(...[0, 1, 2, 3].map((offset) => font.getUint8(at + offset)));
  return new Map(records.map((at) => [tag(at), font.getUint32(at + 8)]));
}

/** Where the table begins that gives the glyph of each character. */
function charactersOf(font: DataView, cmap: number): number {
  const records = Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const offsets = records.map((at) => cmap + font.getUint32(at + 4));
  return offsets.find((at) => font.getUint16(at) === 4) ?? missing("cmap in format 4");
}

/** The glyph of each character: the table cuts the characters into stretches, and each is counted in one of two ways. */
function glyphsOf(font: DataView, table: number): Map<number, number> {
  const stretches = font.getUint16(table + 6) / 2;
  const field = (column: number, index: number) => table + 14 + 2 * (column * stretches + index) + (column > 0 ? 2 : 0);
  const glyphs = new Map<number, number>();
  for (let index = 0; index < stretches; index++) {
    const [end, start] = [font.getUint16(field(0, index)), font.getUint16(field(1, index))];
    const [delta, offset] = [font.getUint16(field(2, index)), font.getUint16(field(3, index))];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset === 0 ? code : font.getUint16(field(3, index) + offset + 2 * (code - start));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

function missing(table: string): never {
  throw new Error(`The typeface has no table ${table}.`);
}
