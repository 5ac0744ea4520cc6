import { createHash } from "node:crypto";
import { Kept } from "../kept/index.ts";
import { cacheDir } from "../settings.ts";
import { baseline, fontFace, unicodeRange } from "./css.ts";
import { cut } from "./cut.ts";
import { FACES, type Face, FAMILY, IN_CSS, LETTERS } from "./faces.ts";
import { FALLBACK_FAMILIES, fallbackRules } from "./fallbacks.ts";

/** A file that pages load; its name changes with its bytes, so that a browser may keep it for good. */
export interface File {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The typeface of the record as pages load it. */
export interface Typeface {
  /** Names the other files, which lie beside it, and what stands for them; its `--typeface` is all of them, in order. */
  styles: File;
  fonts: File[];
  /** Those that the first lines of every page are set in. */
  early: File[];
}

let made: Promise<Typeface> | null = null;

/** The typeface of the record; it is cut once in a build. */
export const typeface = (): Promise<Typeface> => (made ??= make());

async function make(): Promise<Typeface> {
  const cuts = await Promise.all(FACES.map(async (face) => ({ face, font: await fontOf(face) })));
  const rules = cuts.map(({ face, font }) => rule(face, font.name));
  const text = [...rules, ...fallbackRules(), stack(), ""].join("\n");
  return {
    styles: fileOf("literata", "css", Buffer.from(text)),
    fonts: cuts.map(({ font }) => font),
    early: cuts.filter(({ face }) => face.early).map(({ font }) => font),
  };
}

const fontOf = async (face: Face): Promise<File> => fileOf(face.name, "woff2", await cut(face, new Kept(cacheDir)));

function fileOf(name: string, ending: string, bytes: Buffer): File {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return { name: `${name}.${hash}.${ending}`, bytes: Uint8Array.from(bytes) };
}

/**
 * A page keeps what it was first painted with, so that nothing moves: a browser gives the typeface a tenth of a second to
 * come, and else keeps it for the next page.
 */
function rule({ family, style, characters }: Face, file: string): string {
  return fontFace([
    `font-family:"${family}"`,
    IN_CSS[style],
    "font-display:optional",
    `src:url(${file})format("woff2")`,
    `unicode-range:${unicodeRange(characters)}`,
    ...baseline(),
  ]);
}

function stack(): string {
  const families = [FAMILY, LETTERS, ...FALLBACK_FAMILIES].map((family) => `"${family}"`);
  return `:root{--typeface:${families.join(",")},serif}`;
}
