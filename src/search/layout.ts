import { KINDS, type Kind, type Table } from "./shapes.ts";

/** Where every word of the archive stands: positions count words through from the first paragraph to the last. */
export class Layout {
  readonly paragraphs: number;
  /** The average number of words in a paragraph. */
  readonly averageWords: number;
  /** Every aside that has words, with its paragraph. */
  readonly asides: readonly { paragraph: number; kind: Kind }[];
  readonly #words: readonly number[];
  readonly #starts: number[] = [];
  readonly #paragraphAt: Uint32Array;
  readonly #kindAt: Uint8Array;
  readonly #recordStarts = new Map<string, number>();
  readonly #leafOf: readonly { leaf: number; place: number }[];

  constructor({ words, asides, records, leaves }: Pick<Table, "words" | "asides" | "records" | "leaves">) {
    const total = words.reduce((sum, count) => sum + count, 0);
    this.#words = words;
    this.paragraphs = words.length;
    this.averageWords = total / Math.max(words.length, 1);
    this.#paragraphAt = new Uint32Array(total);
    this.#kindAt = new Uint8Array(total);
    let start = 0;
    for (const [paragraph, count] of words.entries()) {
      this.#starts.push(start);
      this.#paragraphAt.fill(paragraph, start, start + count);
      start += count;
    }
    for (const [first, last, kind] of asides) this.#kindAt.fill(KINDS.indexOf(kind), first, last + 1);
    this.asides = asides.map(([first, , kind]) => ({ paragraph: this.paragraphAt(first), kind }));
    this.#placeRecords(records);
    this.#leafOf = leaves.flatMap((count, leaf) => Array.from({ length: count }, (_, place) => ({ leaf, place })));
  }

  #placeRecords(records: Table["records"]): void {
    let first = 0;
    for (const [name, count] of records) {
      this.#recordStarts.set(name, this.startOf(first));
      first += count;
    }
  }

  /** The position of a paragraph's first word. */
  startOf(paragraph: number): number {
    return this.#starts[paragraph] ?? this.#paragraphAt.length;
  }

  wordsIn(paragraph: number): number {
    return this.#words[paragraph] ?? 0;
  }

  paragraphAt(position: number): number {
    return this.#paragraphAt[position] ?? -1;
  }

  kindAt(position: number): Kind {
    return KINDS[this.#kindAt[position] ?? 0] ?? "speech";
  }

  /** The position of a record's first word, by the record's name; `undefined` for a record of another index. */
  startOfRecord(record: string): number | undefined {
    return this.#recordStarts.get(record);
  }

  /** The leaf a paragraph is in, and its place there. */
  leafOf(paragraph: number): { leaf: number; place: number } {
    return this.#leafOf[paragraph] ?? { leaf: -1, place: -1 };
  }
}
