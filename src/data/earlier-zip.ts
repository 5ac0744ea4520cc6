import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Deflated, Packed, ZipMade } from "../export/package/index.ts";
import { type Kept, keyOf, sumOf, versionOf } from "../kept/index.ts";

/** Where a zip has a file, by the file's sum: which of the zips, where they are several, and where in it. */
export type Placed = [sha256: string, part: number, place: Packed];

/** What is kept of a zip: its path and sum, of each where they are several, and where they have each file. */
interface Notes {
  zips: Pick<ZipMade, "path" | "sha256">[];
  places: Placed[];
}

const KIND = "zips";

/** What the notes mean something to. */
const CODE = ["src/data", "src/export/package"];

/** The zip that was published last, or the zips, in which each file that is as it was lies compressed already. */
export class EarlierZip {
  readonly #kept: Kept;
  readonly #name: string;
  readonly #files: readonly (number | null)[];
  readonly #places: ReadonlyMap<string, [part: number, place: Packed]>;

  /** @param site the folder in which it is; a zip that is not as it was when it was made is as good as none. */
  constructor(kept: Kept, site: string) {
    this.#kept = kept;
    this.#name = keyOf(versionOf(CODE), site);
    const { zips, places } = kept.value(KIND, this.#name, isNotes) ?? { zips: [], places: [] };
    this.#files = zips.map(({ path, sha256 }) => opened(join(site, path), sha256));
    this.#places = new Map(places.map(([sha256, part, place]) => [sha256, [part, place]]));
  }

  /** What a file with this sum is compressed to; null where no zip has one. */
  deflated(sha256: string): Deflated | null {
    const [part, place] = this.#places.get(sha256) ?? [];
    const file = this.#files[part ?? -1] ?? null;
    if (place === undefined || file === null) return null;
    const content = new Uint8Array(place.length);
    readSync(file, content, 0, place.length, place.at);
    return { content, crc: place.crc, size: place.size };
  }

  /** Keeps where the next zips have their files, for the time after it. */
  close(zips: readonly ZipMade[], places: readonly Placed[]): void {
    for (const file of this.#files) if (file !== null) closeSync(file);
    const named = zips.map(({ path, sha256 }) => ({ path, sha256 }));
    this.#kept.putValue(KIND, this.#name, { zips: named, places });
  }
}

/** A zip that is as it was. */
function opened(path: string, sha256: string): number | null {
  try {
    return sumOf(readFileSync(path)) === sha256 ? openSync(path, "r") : null;
  } catch {
    return null;
  }
}

const isNotes = (value: unknown): value is Notes =>
  typeof value === "object" && value !== null && "zips" in value && "places" in value;
