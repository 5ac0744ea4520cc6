import type { z } from "astro/zod";
import { decode } from "../transcript/index.ts";
import type { ContentFile } from "./content-files.ts";
import type { Fault } from "./fault.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";

/** An entry of the editor's layer: its header as the schema gives it, and its body as Markdown. */
export interface EditorialEntry<T> {
  id: string;
  path: string;
  data: T;
  markdown: string;
  /** Where a value of the header stands in the file. */
  at: FrontMatter<T>["at"];
}

/** Reads the files of one folder of the editor's layer; a file that does not fit its schema gives faults, no entry. */
export function readEditorial<S extends z.ZodType>(
  files: readonly ContentFile[],
  schema: S,
): { entries: EditorialEntry<z.infer<S>>[]; faults: Fault[] } {
  const entries: EditorialEntry<z.infer<S>>[] = [];
  const faults: Fault[] = [];
  for (const { id, path, bytes } of files) {
    const decoded = decode(bytes);
    const { data, body, messages, at } = readFrontMatter(decoded.text, schema);
    faults.push(...[...decoded.messages, ...messages].map((message) => ({ ...message, file: path })));
    if (data !== null) entries.push({ id, path, data, markdown: body, at });
  }
  return { entries, faults };
}
