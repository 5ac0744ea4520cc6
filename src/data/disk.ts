import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import type { Digests } from "../archive/digests.ts";
import {
  type AnyFile,
  bytesOf,
  deflated,
  madeOf,
  type MadeFile,
  type Outlet,
  ZIP_PATH,
} from "../export/package/index.ts";
import { type EarlierSite, keyOf, versionOf } from "../kept/index.ts";

/** All that makes a file of what it is made from. */
const CODE = ["src"];

/** Publishes files in the folder of a site: what the site before it has, made from the same, is taken from there. */
export class Disk implements Outlet {
  readonly #site: EarlierSite;
  readonly #digests: Digests;
  readonly #zip: number;

  constructor(site: EarlierSite, digests: Digests) {
    this.#site = site;
    this.#digests = digests;
    this.#zip = openSync(site.fileOf(ZIP_PATH), "w");
  }

  async publish({ path, from, make }: AnyFile): Promise<MadeFile> {
    const key = from === undefined ? null : keyOf(versionOf(CODE), this.#digests.of(from));
    const taken = key === null ? null : this.#site.take(path, key);
    if (taken !== null) return this.#asMade(path, taken);
    const made = madeOf(bytesOf(await make()));
    writeFileSync(this.#site.fileOf(path), made.content());
    if (key !== null) this.#site.note(path, { key, bytes: made.bytes, sha256: made.sha256 });
    return made;
  }

  zip(piece: Uint8Array): void {
    writeSync(this.#zip, piece);
  }

  close(): void {
    closeSync(this.#zip);
    this.#site.save();
  }

  #asMade(path: string, { bytes, sha256 }: { bytes: number; sha256: string }): MadeFile {
    const content = () => this.#site.content(path);
    return { bytes, sha256, content, deflated: () => deflated(content()) };
  }
}
