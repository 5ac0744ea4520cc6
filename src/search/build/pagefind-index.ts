import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { recordKey } from "../record-key.ts";

/** What the browser needs of what Pagefind writes; its script, its widgets and its copies of the texts are left out. */
const NEEDED = /^(?:wasm\.unknown\.pagefind|[^/]+\.pf_meta|index\/.+)$/;
const META = /^pagefind\.(.+)\.pf_meta$/;
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

export interface PagefindIndex {
  /** The files to serve, by path. */
  files: Map<string, Uint8Array>;
  /** The name of the list of records. */
  name: string;
  /** For each record, the name that tells it in search results; empty for one without a word, which none can find. */
  records: string[];
}

/**
 * Indexes records, each a text of codes between blanks: a code's place in the text is its word's place in the record.
 * @throws when Pagefind does, or when it has no record for a text with words.
 */
export async function pagefindIndex(texts: readonly string[]): Promise<PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "unknown" });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  try {
    // The service takes one record after the other, in the order in which they are sent: none has to be waited for.
    const records = [...texts.entries()].filter(([, content]) => content !== "");
    const added = records.map(([place, content]) =>
      index.addCustomRecord({ url: String(place), content, language: "unknown" }),
    );
    for (const record of await Promise.all(added)) failOn(record);
    const written = await index.getFiles();
    failOn(written);
    const files = new Map(written.files.map(({ path, content }) => [path, content]));
    for (const path of files.keys()) if (!NEEDED.test(path)) files.delete(path);
    return { files, name: nameIn(files.keys()), records: recordNames(written.files, texts) };
  } finally {
    await index.deleteIndex();
  }
}

function failOn({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

type Files = readonly { path: string; content: Uint8Array }[];

function nameIn(paths: Iterable<string>): string {
  const [name] = [...paths].flatMap((path) => META.exec(path)?.[1] ?? []);
  if (name === undefined) throw new Error("Pagefind wrote no list of records.");
  return name;
}

/** A result names its record by a hash; the fragment of that name holds the address the record was given. */
function recordNames(files: Files, texts: readonly string[]): string[] {
  const names = new Map(
    files.flatMap(({ path, content }) => {
      const name = FRAGMENT.exec(path)?.[1];
      return name === undefined ? [] : [[addressIn(content), recordKey(name)] as const];
    }),
  );
  return texts.map((text, place) => {
    const name = names.get(String(place)) ?? (text === "" ? "" : undefined);
    if (name === undefined) throw new Error(`Pagefind has no record for part ${place}.`);
    return name;
  });
}

function addressIn(fragment: Uint8Array): string | undefined {
  return /"url":"([^"]*)"/.exec(gunzipSync(fragment).toString("utf8"))?.[1];
}
