import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";
import type { DataFile } from "./files.ts";

/** The data files as one, and what proves that they are whole. */
export interface Pack {
  zip: Uint8Array<ArrayBuffer>;
  /** A line a file, as `sha256sum` writes and checks them; in the zip too. */
  sums: string;
  /** The SHA-256 of each file in hexadecimal, by path. */
  hashes: ReadonlyMap<string, string>;
  /** The size of each file in bytes, by path. */
  sizes: ReadonlyMap<string, number>;
}

/** Packs the files in the order they come in. */
export function pack(files: readonly DataFile[]): Pack {
  const contents: Zippable = {};
  const sizes = new Map<string, number>();
  const hashes = new Map<string, string>();
  for (const { path, make } of files) {
    const bytes = bytesOf(make());
    contents[path] = bytes;
    sizes.set(path, bytes.length);
    hashes.set(path, createHash("sha256").update(bytes).digest("hex"));
  }
  const sums = [...hashes].map(([path, hash]) => `${hash}  ${path}\n`).join("");
  contents["SHA256SUMS"] = bytesOf(sums);
  return { zip: zipSync(contents, { level: 9, mtime: firstMoment(), os: 3 }), sums, hashes, sizes };
}

/** The first moment that a zip can tell, in whatever zone it is asked: no file of the zip is of any other. */
const firstMoment = (): Date => new Date(1980, 0, 1);

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
