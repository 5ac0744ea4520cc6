import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import CSL from "citeproc";

/** The files of the Citation Style Language project that the archive uses, and the names they have here. */
const FILES: Record<string, string> = {
  "chicago-notes-bibliography.csl": "chicago.json",
  "apa.csl": "apa.json",
  "modern-language-association.csl": "mla.json",
  "locales-en-US.xml": "locale.json",
};

const sum = (text: string): string => createHash("sha256").update(text).digest("hex");

/** `node tests/make-styles.ts FOLDER`: writes the styles anew from their XML, and prints the sums that their README names. */
const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder that holds the styles and the terms.");
for (const [file, name] of Object.entries(FILES)) {
  const xml = readFileSync(join(folder, file), "utf8");
  const json = `${JSON.stringify(CSL.parseXml(xml))}\n`;
  writeFileSync(join("src/export/citation/styles", name), json);
  console.log(`${sum(xml)}  ${file}\n${sum(json)}  ${name}`);
}
