import { createHash } from "node:crypto";

/** What is known of a file when it has been made. */
export interface Facts {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** What is known of each of some files, by path. */
export class FileFacts {
  readonly #facts = new Map<string, Facts>();

  constructor(files: Iterable<readonly [path: string, content: Uint8Array]> = []) {
    for (const [path, content] of files) this.add(path, factsOf(content));
  }

  add(path: string, { bytes, sha256 }: Facts): void {
    this.#facts.set(path, { bytes, sha256 });
  }

  has(path: string): boolean {
    return this.#facts.has(path);
  }

  /** @throws for a file that is none of them. */
  of(path: string): Facts {
    const facts = this.#facts.get(path);
    if (facts === undefined) throw new Error(`${path} was not made.`);
    return facts;
  }

  /** Each path with what is known of its file, in the order in which they came. */
  all(): Iterable<[path: string, facts: Facts]> {
    return this.#facts;
  }

  /** The same, sorted by path. */
  sorted(): FileFacts {
    const sorted = new FileFacts();
    for (const [path, facts] of [...this.#facts].sort(([a], [b]) => (a < b ? -1 : 1))) sorted.add(path, facts);
    return sorted;
  }

  /** A line a file, as `sha256sum` writes and checks them. */
  sums(): string {
    return [...this.#facts].map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join("");
  }
}

/** What is known of a file by what it holds. */
export const factsOf = (content: Uint8Array): Facts => ({
  bytes: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
});

/** The bytes of a file. */
export const bytesOf = (content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
