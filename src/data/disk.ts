import { closeSync, openSync, renameSync, writeFileSync, writeSync } from "node:fs";
import type { Digests } from "../archive/digests.ts";
import {
  type AnyFile,
  bytesOf,
  type Deflated,
  madeOf,
  type MadeFile,
  type Outlet,
  type Packed,
  partPath,
  ZIP_PATH,
  type ZipMade,
} from "../export/package/index.ts";
import { type EarlierSite, keyOf, versionOf } from "../kept/index.ts";
import type { EarlierZip, Placed } from "./earlier-zip.ts";

/** All that makes a file of what it is made from. */
const CODE = ["src"];

/** What a site before this one can give. */
interface Earlier {
  site: EarlierSite;
  zip: EarlierZip;
}

/** Publishes files in the folder of a site: what the site before it has, made from the same, is taken from there. */
export class Disk implements Outlet {
  readonly #earlier: Earlier;
  readonly #digests: Digests;
  readonly #zips: number[] = [];
  readonly #places: Placed[] = [];
  readonly #tell: (done: number, all: number) => void;
  #done = 0;
  #all = 0;

  /** @param tell is told after each file how many of all are published. */
  constructor(earlier: Earlier, digests: Digests, tell: (done: number, all: number) => void) {
    this.#earlier = earlier;
    this.#digests = digests;
    this.#tell = tell;
  }

  expect(files: number): void {
    this.#all += files;
  }

  async publish(file: AnyFile): Promise<MadeFile> {
    const made = await this.#made(file);
    this.#tell(++this.#done, this.#all);
    return made;
  }

  async #made({ path, from, make }: AnyFile): Promise<MadeFile> {
    const { site } = this.#earlier;
    const key = from === undefined ? null : keyOf(versionOf(CODE), this.#digests.of(from));
    const taken = key === null ? null : site.take(path, key);
    if (taken !== null) return { ...taken, content: () => site.content(path) };
    const made = madeOf(bytesOf(await make()));
    writeFileSync(site.fileOf(path), made.content());
    if (key !== null) site.note(path, { key, bytes: made.bytes, sha256: made.sha256 });
    return made;
  }

  zip(piece: Uint8Array, part: number): void {
    const zip = (this.#zips[part] ??= openSync(this.#zipBeing(part), "w"));
    writeSync(zip, piece);
  }

  /** Where a zip is written while it is not known whether it is the only one. */
  #zipBeing(part: number): string {
    return this.#earlier.site.fileOf(partPath(ZIP_PATH, part + 1));
  }

  zipped(zips: readonly ZipMade[]): void {
    for (const [part, { path }] of zips.entries()) {
      closeSync(this.#zips[part] ?? -1);
      renameSync(this.#zipBeing(part), this.#earlier.site.fileOf(path));
    }
    this.#earlier.zip.close(zips, this.#places);
  }

  deflated(sha256: string): Deflated | null {
    return this.#earlier.zip.deflated(sha256);
  }

  packed(sha256: string, place: Packed, part: number): void {
    this.#places.push([sha256, part, place]);
  }

  /** Keeps what the site has, for the time after it. */
  close(): void {
    this.#earlier.site.save();
  }
}
