import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import type { Digests } from "../archive/digests.ts";
import {
  type AnyFile,
  bytesOf,
  type Deflated,
  madeOf,
  type MadeFile,
  type Outlet,
  type Packed,
  ZIP_PATH,
} from "../export/package/index.ts";
import { type EarlierSite, keyOf, versionOf } from "../kept/index.ts";
import type { EarlierZip } from "./earlier-zip.ts";

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
  readonly #zip: number;
  readonly #places: [sha256: string, place: Packed][] = [];
  readonly #tell: (done: number, all: number) => void;
  #done = 0;
  #all = 0;

  /** @param tell is told after each file how many of all are published. */
  constructor(earlier: Earlier, digests: Digests, tell: (done: number, all: number) => void) {
    this.#earlier = earlier;
    this.#digests = digests;
    this.#tell = tell;
    this.#zip = openSync(earlier.site.fileOf(ZIP_PATH), "w");
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

  zip(piece: Uint8Array): void {
    writeSync(this.#zip, piece);
  }

  deflated(sha256: string): Deflated | null {
    return this.#earlier.zip.deflated(sha256);
  }

  packed(sha256: string, place: Packed): void {
    this.#places.push([sha256, place]);
  }

  /** @param sha256 of the zip, now that it is whole. */
  close(sha256: string): void {
    closeSync(this.#zip);
    this.#earlier.zip.close({ sha256, places: this.#places });
    this.#earlier.site.save();
  }
}
