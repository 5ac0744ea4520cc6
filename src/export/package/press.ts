import { createHash, type Hash } from "node:crypto";
import type { Archive, HeldFile, Meeting } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import type { DataFile, FileContent } from "../format.ts";
import { isSourceFile, sourceBytes } from "../source-file.ts";
import { addressesTxt } from "./addresses-txt.ts";
import { dataPackageJson } from "./data-package.ts";
import { bytesOf, factsOf, type Facts, FileFacts } from "./facts.ts";
import { dataFiles, filesBeside } from "./files.ts";
import { inParts, partPath, partsNote } from "./parts.ts";
import { readme } from "./readme.ts";
import { roCrateJson } from "./ro-crate.ts";
import { type Deflated, deflated, LARGEST_ZIP, type Packed, ZipWriter } from "./zip.ts";

/** A file that has been made, now or for an earlier site. */
export interface MadeFile extends Facts {
  content: () => Uint8Array<ArrayBuffer>;
}

/** A file, whose making may take its time. */
export type AnyFile = DataFile<FileContent | Promise<FileContent>>;

/** Where the files go as they are made. */
export interface Outlet {
  /** Is told how many more files there will be to publish. */
  expect: (files: number) => void;
  /** Publishes a file of the site, which it makes or has already. */
  publish: (file: AnyFile) => Promise<MadeFile>;
  /** Takes the next piece of a zip: of the first, or where they are several of the one with this number, from 0. */
  zip: (piece: Uint8Array, part: number) => void;
  /** Takes where the zips are published, now that they are whole, and the sum of each. */
  zipped: (zips: readonly ZipMade[]) => void;
  /** What a file with this sum is compressed to, where that is known already. */
  deflated: (sha256: string) => Deflated | null;
  /** Takes where a zip, and which, has the file with this sum. */
  packed: (sha256: string, place: Packed, part: number) => void;
}

/** A zip that has been made. */
export interface ZipMade extends Facts {
  /** Below the site's root. */
  path: string;
}

/** What the files are made from. */
export interface Sources {
  archive: Archive;
  edition: Edition;
  /** The files of the content folder. */
  held: readonly HeldFile[];
  /** The most bytes of a file; a larger one that can be cut is published in parts. Without it none is too large. */
  most?: number | null;
}

/** Where the archive as one file is published, below the site's root. */
export const ZIP_PATH = "archive.zip";

/** What is made of all these: the text about them, the description of the data, the list of addresses, the sums. */
const OTHERS = 4;

/**
 * Makes everything that is published and is no page, each file once: for the site, for the zip, for the sums. In the zip
 * the texts as received lie in the content folder that all is made from, and not in `sources/` once more. What is published
 * in parts lies in parts in the zip too; at the address of the whole stands a note that says so.
 * @returns what is known of each file.
 */
export async function makeFiles(sources: Sources, outlet: Outlet): Promise<FileFacts> {
  const { archive, edition, held, most = null } = sources;
  const zip = new Zipped(outlet, most);
  for (const [path, content] of contentFiles(archive.meetings, held)) await zip.add(path, madeOf(content));
  const [made, whole, others] = [new FileFacts(), new FileFacts(), new FileFacts()];
  const notes: DataFile[] = [];
  const publish = async (file: DataFile): Promise<void> => {
    const published = await outlet.publish(file);
    made.add(file.path, published);
    if (!isSourceFile(file.path)) await zip.add(file.path, published);
  };
  const publishInParts = async (file: DataFile): Promise<void> => {
    const cut = most === null ? null : inParts(file, most);
    if (cut === null || cut.parts.length === 0) {
      await publish(cut?.whole ?? file);
      whole.add(file.path, made.of(file.path));
      return;
    }
    outlet.expect(cut.parts.length);
    for (const part of cut.parts) await publish(part);
    whole.add(file.path, factsOf(cut.whole.make()));
    notes.push(noteOf(file.path, cut.parts, edition));
  };
  const publishBeside = async (file: AnyFile): Promise<void> => others.add(file.path, await outlet.publish(file));
  const [files, beside] = [dataFiles(archive, edition), filesBeside(archive, edition)];
  outlet.expect(files.length + beside.length + OTHERS);
  for (const file of files) await publishInParts(file);
  const has = (path: string): boolean => made.has(path);
  await publishInParts({ path: "README.txt", make: () => readme(archive, edition, has) });
  await publishInParts({ path: "datapackage.json", make: () => dataPackageJson(archive, edition, made) });
  await zip.add("ro-crate-metadata.json", madeOf(bytesOf(roCrateJson(archive, edition, made))));
  for (const file of [...beside, ...notes]) await publishBeside(file);
  await publishBeside({ path: "addresses.txt", make: () => addressesTxt(archive, edition, whole.sorted()) });
  const zips = await zip.close();
  for (const { path, ...facts } of zips) others.add(path, facts);
  if (zips.length > 1) {
    outlet.expect(1);
    const note = noteOf(ZIP_PATH, zips, edition);
    await publishBeside({ path: ZIP_PATH, make: () => zipOf("README.txt", note.make()) });
  }
  const data = made.sorted();
  await outlet.publish({ path: "SHA256SUMS", make: () => `${data.sums()}${others.sums()}` });
  return joined(data, others);
}

/** What stands at the address of a file that is in parts. */
const noteOf = (path: string, parts: readonly { path: string }[], edition: Edition): DataFile<string> => ({
  path,
  make: () =>
    partsNote(
      path,
      parts.map((part) => absolute(edition, part.path)),
    ),
});

function joined(...all: readonly FileFacts[]): FileFacts {
  const facts = new FileFacts();
  for (const [path, known] of all.flatMap((some) => [...some.all()])) facts.add(path, known);
  return facts;
}

/** The zip as it grows, or the zips where one would be too large, with the sums of what is in them. */
class Zipped {
  readonly #outlet: Outlet;
  readonly #facts = new FileFacts();
  readonly #zips: { bytes: number; sum: Hash }[] = [];
  readonly #writer: ZipWriter;

  constructor(outlet: Outlet, most: number | null) {
    this.#outlet = outlet;
    this.#writer = new ZipWriter(
      (piece, part) => {
        const zip = (this.#zips[part] ??= { bytes: 0, sum: createHash("sha256") });
        zip.sum.update(piece);
        zip.bytes += piece.length;
        outlet.zip(piece, part);
      },
      { ...LARGEST_ZIP, bytes: Math.min(most ?? Infinity, LARGEST_ZIP.bytes) },
    );
  }

  async add(path: string, file: MadeFile): Promise<void> {
    this.#facts.add(path, file);
    const { sha256 } = file;
    const compressed = this.#outlet.deflated(sha256) ?? deflated(file.content());
    await this.#writer.add(path, compressed, (place, part) => this.#outlet.packed(sha256, place, part));
  }

  /** Adds the sums, to the last where they are several, and gives what is known of each zip itself. */
  async close(): Promise<ZipMade[]> {
    await this.#writer.add("SHA256SUMS", deflated(bytesOf(this.#facts.sums())));
    await this.#writer.close();
    const zips = this.#zips.map(({ bytes, sum }, part) => ({
      path: this.#zips.length === 1 ? ZIP_PATH : partPath(ZIP_PATH, part + 1),
      bytes,
      sha256: sum.digest("hex"),
    }));
    this.#outlet.zipped(zips);
    return zips;
  }
}

/** A zip of one file. */
async function zipOf(path: string, content: FileContent): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const writer = new ZipWriter((piece) => void pieces.push(piece), LARGEST_ZIP);
  await writer.add(path, deflated(bytesOf(content)));
  await writer.close();
  return Buffer.concat(pieces);
}

/** A file that has just been made. */
export const madeOf = (content: Uint8Array<ArrayBuffer>): MadeFile => ({
  ...factsOf(content),
  content: () => content,
});

/** The content folder as it lies on the disk. */
function contentFiles(
  meetings: readonly Meeting[],
  held: readonly HeldFile[],
): [path: string, content: Uint8Array<ArrayBuffer>][] {
  const texts = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return held.flatMap((file): [string, Uint8Array<ArrayBuffer>][] => {
    const path = `content/${file.path}`;
    if (file.is === "file") return [[path, file.bytes]];
    const meeting = texts.get(file.id);
    return meeting === undefined ? [] : [[path, sourceBytes(meeting)]];
  });
}
