import { bytesOf } from "./facts.ts";
import { type AnyFile, makeFiles, madeOf, type Sources } from "./press.ts";
import type { FileFacts } from "./facts.ts";

/** Everything that is published and is no page, in memory. */
export interface Pack {
  /** What each file holds, by path, the zip included. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What is known of them. */
  facts: FileFacts;
}

/** Makes all files in memory: for an archive that is looked at while it is worked on. */
export async function pack(sources: Sources): Promise<Pack> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const pieces: Uint8Array[][] = [];
  const publish = async ({ path, make }: AnyFile) => {
    const made = madeOf(bytesOf(await make()));
    files.set(path, made.content());
    return made;
  };
  const facts = await makeFiles(sources, {
    expect: () => undefined,
    publish,
    zip: (piece, part) => void (pieces[part] ??= []).push(piece),
    zipped: (zips) => zips.forEach(({ path }, part) => files.set(path, Buffer.concat(pieces[part] ?? []))),
    deflated: () => null,
    packed: () => undefined,
  });
  return { files, facts };
}
