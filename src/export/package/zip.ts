import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** A file as a zip has it. */
export interface Deflated {
  /** What the file holds, compressed (RFC 1951). */
  content: Uint8Array<ArrayBuffer>;
  /** Of what it holds. */
  crc: number;
  size: number;
}

/** Where a zip has a file. */
export interface Packed {
  /** Where what it holds begins, compressed, and how long that is: in bytes. */
  at: number;
  length: number;
  crc: number;
  size: number;
}

/** A method of compression, as zips number them (APPNOTE 4.4.5). */
const DEFLATED = 8;

/** How many files are compressed at a time, beside each other and beside what makes them. */
const AT_A_TIME = 8;

/** How hard it is compressed, of 9: at the next level a twentieth is gained, in twice the time. */
const LEVEL = 6;

const compressed = promisify<Uint8Array<ArrayBuffer>, { level: number }, Buffer<ArrayBuffer>>(deflateRaw);

/** Compresses a file's bytes, on another thread. */
export const deflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Deflated> => ({
  content: await compressed(bytes, { level: LEVEL }),
  crc: crc32(bytes),
  size: bytes.length,
});

/** How large a zip may be. */
export interface ZipSize {
  bytes: number;
  files: number;
}

/**
 * The largest zip that every program opens, without the fields of Zip64 (APPNOTE 4.4.1.4): the greatest numbers stand for
 * what is told in those.
 */
export const LARGEST_ZIP: ZipSize = { bytes: 0xff_ff_ff_fe, files: 0xff_fe };

/** What a zip has beside the bytes of its files, in bytes: before each and behind it, at its end for each, at its end. */
const AROUND = { file: 30 + 16, listed: 46, end: 22 };

/**
 * A zip that is written piece by piece, so that it is nowhere whole: its files in the order in which they came. Where it
 * would be too large it is several, each of them complete.
 */
export class ZipWriter {
  readonly #write: (piece: Uint8Array, part: number) => void;
  readonly #largest: ZipSize;
  readonly #entering: Promise<void>[] = [];
  readonly #places = new Map<Uint8Array, number>();
  #zip: Zip;
  #last = Promise.resolve();
  #part = 0;
  #files = 0;
  #written = 0;
  #listed = 0;

  /** @param write takes the next piece, and which of the zips it is of, counted from 0. */
  constructor(write: (piece: Uint8Array, part: number) => void, largest: ZipSize) {
    this.#write = write;
    this.#largest = largest;
    this.#zip = this.#begun();
  }

  /**
   * Adds a file; done when there is room for the next.
   * @param told is told where in which zip the compressed bytes begin, once they are there.
   */
  async add(
    path: string,
    file: Deflated | Promise<Deflated>,
    told: (place: Packed, part: number) => void = () => undefined,
  ): Promise<void> {
    const before = this.#last;
    this.#last = Promise.all([file, before]).then(([entry]) => told(this.#enter(path, entry), this.#part));
    this.#entering.push(this.#last);
    if (this.#entering.length > AT_A_TIME) await this.#entering.shift();
  }

  /** Done when the last piece has been given. */
  async close(): Promise<void> {
    await this.#last;
    this.#zip.end();
  }

  #begun(): Zip {
    return new Zip((error, piece) => {
      if (error) throw error;
      if (this.#places.has(piece)) this.#places.set(piece, this.#written);
      this.#written += piece.length;
      this.#write(piece, this.#part);
    });
  }

  #enter(path: string, { content, crc, size }: Deflated): Packed {
    const entry: ZipInputFile = { filename: path, compression: DEFLATED, os: 3, mtime: firstMoment(), crc, size };
    this.#makeRoom(Buffer.byteLength(path), content.length);
    this.#places.set(content, 0);
    this.#zip.add(entry);
    entry.ondata?.(null, content, true);
    const place = { at: this.#places.get(content) ?? 0, length: content.length, crc, size };
    this.#places.clear();
    return place;
  }

  /** Ends the zip and begins the next, where the one has no room for a file with a name and content of so many bytes. */
  #makeRoom(name: number, content: number): void {
    const listed = AROUND.listed + name;
    const grown = this.#written + AROUND.file + name + content + this.#listed + listed + AROUND.end;
    if (this.#files > 0 && (grown > this.#largest.bytes || this.#files === this.#largest.files)) {
      this.#zip.end();
      this.#part += 1;
      [this.#files, this.#written, this.#listed] = [0, 0, 0];
      this.#zip = this.#begun();
    }
    this.#files += 1;
    this.#listed += listed;
  }
}

/** The first moment that a zip can tell, in whatever zone it is asked: no file of the zip is of any other. */
const firstMoment = (): Date => new Date(1980, 0, 1);
