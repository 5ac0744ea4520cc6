import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import type { Deflated, Packed } from "../export/package/index.ts";
import { type Kept, keyOf, sumOf, versionOf } from "../kept/index.ts";

/** What is kept of a zip: its sum, and where it has each file, by the file's sum. */
interface Notes {
  sha256: string;
  places: [sha256: string, place: Packed][];
}

const KIND = "zips";

/** What the notes mean something to. */
const CODE = ["src/data", "src/export/package"];

/** The zip that was published last, in which each file that is as it was lies compressed already. */
export class EarlierZip {
  readonly #kept: Kept;
  readonly #name: string;
  readonly #file: number | null;
  readonly #places: ReadonlyMap<string, Packed>;

  /** @param path of the zip; one that is not as it was when it was made is as good as none. */
  constructor(kept: Kept, path: string) {
    this.#kept = kept;
    this.#name = keyOf(versionOf(CODE), path);
    const notes = kept.value(KIND, this.#name, isNotes);
    this.#file = notes !== null && isAsItWas(path, notes.sha256) ? openSync(path, "r") : null;
    this.#places = new Map(this.#file === null ? [] : notes?.places);
  }

  /** What a file with this sum is compressed to; null where the zip has none. */
  deflated(sha256: string): Deflated | null {
    const place = this.#places.get(sha256);
    if (place === undefined || this.#file === null) return null;
    const content = new Uint8Array(place.length);
    readSync(this.#file, content, 0, place.length, place.at);
    return { content, crc: place.crc, size: place.size };
  }

  /** Keeps where the next zip has its files, for the time after it. */
  close(next: Notes): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#kept.putValue(KIND, this.#name, next);
  }
}

function isAsItWas(path: string, sha256: string): boolean {
  try {
    return sumOf(readFileSync(path)) === sha256;
  } catch {
    return false;
  }
}

const isNotes = (value: unknown): value is Notes => typeof value === "object" && value !== null && "places" in value;
