import { createHash } from "node:crypto";
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keyOf } from "./key.ts";
import type { Kept } from "./store.ts";
import { versionOf } from "./version.ts";

/** What is known of a file of a site: the key of all that it was made from, its size, its sum in hexadecimal. */
export interface NotedFile {
  key: string;
  bytes: number;
  sha256: string;
}

const KIND = "sites";

/** What the notes mean something to. */
const CODE = ["src/kept"];

/**
 * The site that was published last, as what the next one can be made from: a file that would be made from the same again is
 * taken over, as long as it is as it was made. A site that was published elsewhere, or by hand, has nothing to take.
 */
export class EarlierSite {
  readonly #kept: Kept;
  readonly #name: string;
  readonly #site: string;
  readonly #made: string;
  readonly #earlier: ReadonlyMap<string, NotedFile>;
  readonly #noted = new Map<string, NotedFile>();
  readonly #folders = new Set<string>();

  /**
   * @param part names which of the site's files these are.
   * @param site where the site was published, and `made` where the next one is made: folders.
   */
  constructor(kept: Kept, part: string, { site, made }: { site: string; made: string }) {
    this.#kept = kept;
    this.#name = keyOf(versionOf(CODE), part, site);
    this.#site = site;
    this.#made = made;
    this.#earlier = new Map(kept.value(KIND, this.#name, isNotes));
  }

  /** Takes the file at a path over where the earlier site has it, made from the same and as it was; null where it does not. */
  take(path: string, key: string): NotedFile | null {
    const noted = this.#earlier.get(path);
    if (noted?.key !== key) return null;
    const content = this.#read(path);
    if (content === null || sumOf(content) !== noted.sha256) return null;
    this.#bring(path);
    this.#noted.set(path, noted);
    return noted;
  }

  /** What the earlier site has at a path, as bytes. */
  content(path: string): Uint8Array<ArrayBuffer> {
    return readFileSync(join(this.#site, path));
  }

  /** Notes a file that was made. */
  note(path: string, file: NotedFile): void {
    this.#noted.set(path, file);
  }

  /** The folder of a path of the site that is made, which is there from then on. */
  fileOf(path: string): string {
    const file = join(this.#made, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return file;
  }

  /** Keeps what was noted for the next time. */
  save(): void {
    this.#kept.putValue(KIND, this.#name, [...this.#noted]);
  }

  #read(path: string): Uint8Array | null {
    try {
      return readFileSync(join(this.#site, path));
    } catch {
      return null;
    }
  }

  /** One file under two names takes no room and no time; on a disk that cannot do so it is copied. */
  #bring(path: string): void {
    const [from, to] = [join(this.#site, path), this.fileOf(path)];
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
    }
  }
}

/** The sum of a file, as `sha256sum` has it. */
export const sumOf = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

const isNotes = (value: unknown): value is [string, NotedFile][] => Array.isArray(value);
