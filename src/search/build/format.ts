import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** What says how the files of the search are written, from the root of the checkout, where every command runs. */
const SAYS = [
  ...["files", "columns", "code", "words", "record-key"].map((name) => `src/search/${name}.ts`),
  "node_modules/pagefind/package.json",
];

/** The form that the files of the search are in, as a key: it changes with what says how they are written. */
export const formatOfFiles = (): string =>
  SAYS.reduce((hash, path) => hash.update(readFileSync(path)), createHash("sha256"))
    .digest("hex")
    .slice(0, 12);
