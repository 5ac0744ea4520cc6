import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { type Kept, keyOf, versionOf } from "../kept/index.ts";
import type { Face, Style } from "./faces.ts";

const FILES: Record<Style, string> = {
  regular: "400Regular/Literata_400Regular.ttf",
  italic: "400Regular_Italic/Literata_400Regular_Italic.ttf",
  semibold: "600SemiBold/Literata_600SemiBold.ttf",
};

/** For vertical writing, and for the choice of a style by axes: pages use neither. */
const NO_USE = ["vhea", "vmtx", "STAT"];

/** The names that a copy has to carry along: copyright, licence, and where the licence is. */
const LICENCE = [0, 13, 14];

const packages = createRequire(import.meta.url);

const KIND = "typeface";

/** What a cut face depends on, besides the packages. */
const CODE = ["src/typeface"];

/** A face as a WOFF2 file, the same bytes at every build: which has it from the last one, as long as the code is the same. */
export async function cut(face: Face, kept: Kept): Promise<Buffer> {
  const key = keyOf(versionOf(CODE), JSON.stringify(face));
  const before = kept.get(KIND, key);
  if (before !== null) return Buffer.from(before, "base64");
  const made = await cutAnew(face);
  kept.put(KIND, key, made.toString("base64"));
  return made;
}

function cutAnew({ style, characters, features }: Face): Promise<Buffer> {
  const whole = readFileSync(packages.resolve(`@expo-google-fonts/literata/${FILES[style]}`));
  return subsetFont(whole, characters, {
    targetFormat: "woff2",
    keepFeatures: features,
    noHinting: true,
    dropTables: NO_USE,
    preserveNameIds: LICENCE,
  });
}
