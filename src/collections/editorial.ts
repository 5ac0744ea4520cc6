import type { z } from "astro/zod";
import { eachOnce } from "../kept/index.ts";
import { decode, type Message } from "../transcript/index.ts";
import type { ContentFile } from "./content-files.ts";
import { type Fault, fileFault } from "./fault.ts";
import { mergeMarkers, unseenCharacters } from "./flaws.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { type Note, type NotePage, readNote } from "./notes/note.ts";

/** An entry of the editor's layer: its header as the schema gives it, and the note below it. */
export interface EditorialEntry<T> {
  id: string;
  path: string;
  data: T;
  note: Note;
  /** Where a value of the header stands in the file. */
  at: FrontMatter<T>["at"];
}

/** A fault at a place of an entry's header. */
export const entryFault = (
  { path, at }: Pick<EditorialEntry<unknown>, "path" | "at">,
  place: PropertyKey[],
  code: string,
  text: string,
  hint: string,
): Fault => ({ ...fileFault(path, code, text, hint), ...at(place) });

/** Entries of one folder, and what is wrong with it. */
export interface Editorial<T> {
  entries: EditorialEntry<T>[];
  faults: Fault[];
}

/**
 * What reads the files of one folder of the editor's layer, each of them once; a file that does not fit the schema gives
 * faults, no entry.
 */
export function editorialReader<S extends z.ZodType>(schema: S, pageOf: (id: string) => NotePage) {
  const read = eachOnce((file: ContentFile): Editorial<z.infer<S>> => {
    const { id, path, bytes } = file;
    const { data, note, messages, at } = readOne(bytes, schema, pageOf(id));
    const faults = messages.map((message) => ({ ...message, file: path }));
    return { entries: data === null ? [] : [{ id, path, data, note, at }], faults };
  });
  return (files: readonly ContentFile[]): Editorial<z.infer<S>> => {
    const all = files.map(read);
    return { entries: all.flatMap(({ entries }) => entries), faults: all.flatMap(({ faults }) => faults) };
  };
}

function readOne<S extends z.ZodType>(bytes: Uint8Array, schema: S, page: NotePage) {
  const { text, messages } = decode(bytes);
  const flaws = [...unseenCharacters(text), ...mergeMarkers(text)];
  const matter = readFrontMatter(text, schema);
  const note = movedDown(readNote(matter.body, page), matter.bodyLine - 1);
  const read = [...matter.messages, ...note.messages];
  return { data: matter.data, at: matter.at, note, messages: firstOf<Message>(messages, flaws, read) };
}

/** Of these lists the first that is not empty: what comes after only follows from it. */
function firstOf<T>(...lists: readonly T[][]): T[] {
  return lists.find(({ length }) => length > 0) ?? [];
}

/** The note with its lines counted from the beginning of the file. */
function movedDown(note: Note, lines: number): Note {
  const down = <T extends { line: number }>(placed: T): T => ({ ...placed, line: placed.line + lines });
  return { ...note, links: note.links.map(down), messages: note.messages.map(down) };
}
