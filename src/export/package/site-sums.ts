import type { Archive } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { addressesTxt } from "./addresses-txt.ts";
import { bytesOf, FileFacts } from "./facts.ts";
import { filesBeside } from "./files.ts";
import type { Pack } from "./pack.ts";

/**
 * The sums of every file that the site publishes and that is no page: the data files and what stands beside them, the
 * list of addresses and the zip. The zip has its own list, of what is in it.
 */
export function siteSums(archive: Archive, edition: Edition, pack: Pack): string {
  const made = filesBeside(archive, edition).map(({ path, make }): [string, Uint8Array] => [path, bytesOf(make())]);
  const others = new FileFacts([
    ...made,
    ["addresses.txt", bytesOf(addressesTxt(archive, edition, pack))],
    ["archive.zip", pack.zip],
  ]);
  return `${pack.facts.sums()}${others.sums()}`;
}
