import { createHash, type Hash } from "node:crypto";
import type { Archive, HeldFile, Meeting } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import type { DataFile, FileContent } from "../format.ts";
import { isSourceFile, sourceBytes } from "../source-file.ts";
import { addressesTxt } from "./addresses-txt.ts";
import { dataPackageJson } from "./data-package.ts";
import { bytesOf, factsOf, type Facts, FileFacts } from "./facts.ts";
import { dataFiles, filesBeside } from "./files.ts";
import { roCrateJson } from "./ro-crate.ts";
import { type Deflated, deflated, type Packed, ZipWriter } from "./zip.ts";

/** A file that has been made, now or for an earlier site. */
export interface MadeFile extends Facts {
  content: () => Uint8Array<ArrayBuffer>;
}

/** A file, whose making may take its time. */
export type AnyFile = DataFile<FileContent | Promise<FileContent>>;

/** Where the files go as they are made. */
export interface Outlet {
  /** Is told how many files there will be to publish. */
  expect: (files: number) => void;
  /** Publishes a file of the site, which it makes or has already. */
  publish: (file: AnyFile) => Promise<MadeFile>;
  /** Takes the next piece of the zip. */
  zip: (piece: Uint8Array) => void;
  /** What a file with this sum is compressed to, where that is known already. */
  deflated: (sha256: string) => Deflated | null;
  /** Takes where the zip has the file with this sum. */
  packed: (sha256: string, place: Packed) => void;
}

/** What the files are made from. */
export interface Sources {
  archive: Archive;
  edition: Edition;
  /** The files of the content folder. */
  held: readonly HeldFile[];
}

/** Where the archive as one file is published, below the site's root. */
export const ZIP_PATH = "archive.zip";

/** What is made of all these: the description of the data, the list of addresses, the sums. */
const OTHERS = 3;

/**
 * Makes everything that is published and is no page, each file once: for the site, for the zip, for the sums. In the zip
 * the texts as received lie in the content folder that all is made from, and not in `sources/` once more.
 * @returns what is known of each file.
 */
export async function makeFiles({ archive, edition, held }: Sources, outlet: Outlet): Promise<FileFacts> {
  const zip = new Zipped(outlet);
  for (const [path, content] of contentFiles(archive.meetings, held)) await zip.add(path, madeOf(content));
  const made = new FileFacts();
  const publish = async (file: DataFile): Promise<void> => {
    const published = await outlet.publish(file);
    made.add(file.path, published);
    if (!isSourceFile(file.path)) await zip.add(file.path, published);
  };
  const [files, beside] = [dataFiles(archive, edition), filesBeside(archive, edition)];
  outlet.expect(files.length + beside.length + OTHERS);
  for (const file of files) await publish(file);
  await publish({ path: "datapackage.json", make: () => dataPackageJson(archive, edition, made) });
  await zip.add("ro-crate-metadata.json", madeOf(bytesOf(roCrateJson(archive, edition, made))));
  const data = made.sorted();
  const others = new FileFacts();
  const publishBeside = async (file: DataFile): Promise<void> => others.add(file.path, await outlet.publish(file));
  for (const file of beside) await publishBeside(file);
  await publishBeside({ path: "addresses.txt", make: () => addressesTxt(archive, edition, data) });
  others.add(ZIP_PATH, await zip.close());
  await outlet.publish({ path: "SHA256SUMS", make: () => `${data.sums()}${others.sums()}` });
  return joined(data, others);
}

function joined(...all: readonly FileFacts[]): FileFacts {
  const facts = new FileFacts();
  for (const [path, known] of all.flatMap((some) => [...some.all()])) facts.add(path, known);
  return facts;
}

/** The zip as it grows, with the sums of what is in it. */
class Zipped {
  readonly #outlet: Outlet;
  readonly #facts = new FileFacts();
  readonly #sum: Hash = createHash("sha256");
  readonly #writer: ZipWriter;
  #bytes = 0;

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
    this.#writer = new ZipWriter((piece) => {
      this.#sum.update(piece);
      this.#bytes += piece.length;
      outlet.zip(piece);
    });
  }

  async add(path: string, file: MadeFile): Promise<void> {
    this.#facts.add(path, file);
    const { sha256 } = file;
    const compressed = this.#outlet.deflated(sha256) ?? deflated(file.content());
    await this.#writer.add(path, compressed, (place) => this.#outlet.packed(sha256, place));
  }

  /** Adds the sums, and gives what is known of the zip itself. */
  async close(): Promise<Facts> {
    await this.#writer.add("SHA256SUMS", deflated(bytesOf(this.#facts.sums())));
    await this.#writer.close();
    return { bytes: this.#bytes, sha256: this.#sum.digest("hex") };
  }
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
