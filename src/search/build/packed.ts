import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A file to be written: its path, and what makes its bytes or its text when its turn comes. */
export type Unpacked = readonly [path: string, content: () => Uint8Array | string];

const gzipped = promisify(gzip);

/**
 * How many files are packed at a time. Node packs on four threads of its own, beside this one; were all begun at once,
 * all their texts and all their compressors would lie in memory together.
 */
const AT_ONCE = 8;

/** Packs files as browsers unpack them, each by its path. */
export async function packed(files: Iterable<Unpacked>): Promise<Map<string, Uint8Array>> {
  const rest = Iterator.from(files);
  const done = new Map<string, Uint8Array>();
  await Promise.all(Array.from({ length: AT_ONCE }, packRest));
  return done;

  async function packRest(): Promise<void> {
    for (const [path, content] of rest) done.set(path, await gzipped(content(), { level: 9 }));
  }
}
