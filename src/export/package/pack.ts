import { zipSync, type Zippable } from "fflate";
import type { Archive, HeldFile, Meeting } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { isSourceFile, sourceBytes } from "../source-file.ts";
import { dataPackageJson } from "./data-package.ts";
import { bytesOf, FileFacts } from "./facts.ts";
import { dataFiles } from "./files.ts";
import { roCrateJson } from "./ro-crate.ts";

/** The archive as one file, and what is known of the files that are published as data. */
export interface Pack {
  zip: Uint8Array<ArrayBuffer>;
  /** The file that describes the others, and can be made only after them. */
  dataPackage: string;
  /** Of each file that is published as data. */
  facts: FileFacts;
}

/** A file with its bytes. */
type Made = readonly [path: string, content: Uint8Array];

/**
 * Makes the data files and packs them, with the content folder that all of them are made from. In the zip the texts as
 * received lie there, and not in `sources/` once more.
 * @param held the files of the content folder.
 */
export function pack(archive: Archive, edition: Edition, held: readonly HeldFile[]): Pack {
  const made = dataFiles(archive, edition).map(({ path, make }): Made => [path, bytesOf(make())]);
  const dataPackage = dataPackageJson(archive, edition, new FileFacts(made));
  const published: Made[] = [...made, ["datapackage.json", bytesOf(dataPackage)]];
  const facts = new FileFacts(published.toSorted(byPath));
  const packed: Made[] = [
    ...published.filter(([path]) => !isSourceFile(path)),
    ...contentFiles(archive.meetings, held),
    ["ro-crate-metadata.json", bytesOf(roCrateJson(archive, edition, facts))],
  ];
  return { zip: zipped(packed.toSorted(byPath)), dataPackage, facts };
}

const byPath = ([a]: Made, [b]: Made): number => (a < b ? -1 : 1);

/** The content folder as it lies on the disk. */
function contentFiles(meetings: readonly Meeting[], held: readonly HeldFile[]): Made[] {
  const texts = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return held.flatMap((file): Made[] => {
    const path = `content/${file.path}`;
    if (file.is === "file") return [[path, Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0))]];
    const meeting = texts.get(file.id);
    return meeting === undefined ? [] : [[path, sourceBytes(meeting)]];
  });
}

/** The files in this order, and last their sums. */
function zipped(files: readonly Made[]): Uint8Array<ArrayBuffer> {
  const contents: Zippable = Object.fromEntries(files);
  contents["SHA256SUMS"] = bytesOf(new FileFacts(files).sums());
  return zipSync(contents, { level: 9, mtime: firstMoment(), os: 3 });
}

/** The first moment that a zip can tell, in whatever zone it is asked: no file of the zip is of any other. */
const firstMoment = (): Date => new Date(1980, 0, 1);
