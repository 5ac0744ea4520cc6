import { createHash } from "node:crypto";

/** What is known of a file when it has been made. */
export interface Facts {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** What is known of each of some files, by path. */
export class FileFacts {
  readonly #facts: ReadonlyMap<string, Facts>;

  constructor(files: Iterable<readonly [path: string, content: Uint8Array]>) {
    this.#facts = new Map([...files].map(([path, content]) => [path, factsOf(content)]));
  }

  /** @throws for a file that is none of them. */
  of(path: string): Facts {
    const facts = this.#facts.get(path);
    if (facts === undefined) throw new Error(`${path} was not made.`);
    return facts;
  }

  /** Each path with what is known of its file. */
  all(): Iterable<[path: string, facts: Facts]> {
    return this.#facts;
  }

  /** A line a file, as `sha256sum` writes and checks them. */
  sums(): string {
    return [...this.#facts].map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join("");
  }
}

const factsOf = (content: Uint8Array): Facts => ({
  bytes: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
});

/** The bytes of a file. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
