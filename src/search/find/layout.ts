import {
  type Beside,
  BESIDE,
  type BesideSlice,
  type Core,
  type Kind,
  KINDS,
  PARTS_IN_SLICE,
  type SpeechSlice,
} from "../files.ts";
import { recordKey } from "../record-key.ts";
import { lastAtMost } from "./ascending.ts";

/** What is true of a unit beside the speech. */
export interface BesideFacts {
  kind: Beside;
  /** How many of its words, from the first, are names of it. */
  nameWords: number;
  /** The value or meeting it is of; −1 for one that no paragraph has. */
  of: number;
}

/** Where the words of the archive stand, and what is true of each unit, as far as its slice is here. */
export class Layout {
  readonly core: Core;
  /** Of each part: its first unit and its first word; one more than there are parts. */
  readonly #firstUnits: Uint32Array;
  readonly #firstWords: Uint32Array;
  readonly #parts: ReadonlyMap<string, number>;
  readonly #slices = new Set<number>();
  readonly #starts: Uint32Array;
  readonly #words: Uint32Array;
  readonly #kinds: Uint8Array;
  readonly #turns: Uint32Array;
  readonly #speakers: Int32Array;
  readonly #topics = new Map<number, number[]>();
  readonly #asides = new Map<number, Set<Kind>>();
  readonly #meetings: Uint32Array;
  readonly #firstOfMeetings: Uint32Array;
  readonly #beside = new Map<number, BesideFacts>();

  constructor(core: Core) {
    this.core = core;
    this.#firstUnits = sums(core.parts.units);
    this.#firstWords = sums(core.parts.words);
    const units = this.#firstUnits.at(-1) ?? 0;
    this.#parts = new Map(core.parts.names.map((name, part) => [name, part]));
    this.#starts = new Uint32Array(units);
    this.#words = new Uint32Array(units);
    this.#turns = new Uint32Array(units);
    this.#speakers = new Int32Array(units).fill(-1);
    this.#kinds = new Uint8Array(this.#firstWords.at(-1) ?? 0);
    this.#meetings = new Uint32Array(core.paragraphs);
    this.#firstOfMeetings = sums(core.meetings.paragraphs);
    for (const [meeting, count] of core.meetings.paragraphs.entries()) {
      this.#meetings.fill(meeting, this.firstOf(meeting), this.firstOf(meeting) + count);
    }
  }

  isParagraph(unit: number): boolean {
    return unit < this.core.paragraphs;
  }

  /** The position of a record's first word, by the record's name; `undefined` for a record of another index. */
  startOfRecord(name: string): number | undefined {
    const part = this.#parts.get(recordKey(name).slice(0, this.core.parts.names[0]?.length));
    return part === undefined ? undefined : this.#firstWords[part];
  }

  /** The slices in which positions lie. */
  slicesOf(positions: Iterable<number>): Set<number> {
    const slices = new Set<number>();
    for (const position of positions) slices.add(this.#sliceOf(lastAtMost(this.#firstWords, position)));
    return slices;
  }

  /** The slices of the positions from one to another. */
  slicesOver(from: number, to: number): Set<number> {
    const [first, last] = [from, to].map((position) => this.#sliceOf(lastAtMost(this.#firstWords, position)));
    return new Set(Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, place) => (first ?? 0) + place));
  }

  /** How many words all paragraphs have together: the position at which what stands beside the speech begins. */
  get speechWords(): number {
    return this.#firstWords[this.core.speechParts] ?? 0;
  }

  /** The slices of all paragraphs. */
  speechSlices(): number[] {
    return Array.from({ length: this.#besideSlice }, (_, slice) => slice);
  }

  get #besideSlice(): number {
    return Math.ceil(this.core.speechParts / PARTS_IN_SLICE);
  }

  #sliceOf(part: number): number {
    const { speechParts } = this.core;
    if (part < speechParts) return Math.floor(part / PARTS_IN_SLICE);
    return this.#besideSlice + Math.floor((part - speechParts) / PARTS_IN_SLICE);
  }

  /** Whether a slice is one of paragraphs. */
  isSpeech(slice: number): boolean {
    return slice < this.#besideSlice;
  }

  has(slice: number): boolean {
    return this.#slices.has(slice);
  }

  addSpeech(slice: number, content: SpeechSlice): void {
    const firstUnit = this.#place(slice, content.words);
    let unit = firstUnit;
    for (const [index, count] of content.turnParagraphs.entries()) {
      this.#turns.fill(content.firstTurn + index, unit, unit + count);
      this.#speakers.fill((content.turnSpeakers[index] ?? 0) - 1, unit, unit + count);
      unit += count;
    }
    for (const [topic, places] of content.topics.entries()) {
      for (const place of places) {
        const known = this.#topics.get(firstUnit + place) ?? [];
        this.#topics.set(firstUnit + place, [...known, topic]);
      }
    }
    const firstWord = this.startOf(firstUnit);
    for (const { first, last, kind } of content.asides) {
      this.#kinds.fill(KINDS.indexOf(kind), firstWord + first, firstWord + last + 1);
      const aside = this.unitAt(firstWord + first);
      this.#asides.set(aside, (this.#asides.get(aside) ?? new Set<Kind>()).add(kind));
    }
  }

  addBeside(slice: number, { words, nameWords, kinds, of }: BesideSlice): void {
    const firstUnit = this.#place(slice, words);
    for (const [place, kind] of kinds.entries()) {
      const facts = { kind: BESIDE[kind] ?? "listed", nameWords: nameWords[place] ?? 0, of: (of[place] ?? 0) - 1 };
      this.#beside.set(firstUnit + place, facts);
    }
  }

  /** Places the units of a slice; returns the first of them. */
  #place(slice: number, words: readonly number[]): number {
    const besidePart = this.core.speechParts + (slice - this.#besideSlice) * PARTS_IN_SLICE;
    const part = this.isSpeech(slice) ? slice * PARTS_IN_SLICE : besidePart;
    const firstUnit = this.#firstUnits[part] ?? 0;
    let start = this.#firstWords[part] ?? 0;
    for (const [place, count] of words.entries()) {
      this.#starts[firstUnit + place] = start;
      this.#words[firstUnit + place] = count;
      start += count;
    }
    this.#slices.add(slice);
    return firstUnit;
  }

  /** The unit in which a position lies; its slice is here. */
  unitAt(position: number): number {
    const part = lastAtMost(this.#firstWords, position);
    return lastAtMost(this.#starts, position, this.#firstUnits[part], this.#firstUnits[part + 1]);
  }

  /** The position of a unit's first word. */
  startOf(unit: number): number {
    return this.#starts[unit] ?? 0;
  }

  wordsIn(unit: number): number {
    return this.#words[unit] ?? 0;
  }

  kindAt(position: number): Kind {
    return KINDS[this.#kinds[position] ?? 0] ?? "speech";
  }

  /** The paragraph's turn, counted through the archive. */
  turnOf(paragraph: number): number {
    return this.#turns[paragraph] ?? 0;
  }

  /** The paragraph's meeting, counted in order of time. */
  meetingOf(paragraph: number): number {
    return this.#meetings[paragraph] ?? 0;
  }

  /** The first paragraph of a meeting. */
  firstOf(meeting: number): number {
    return this.#firstOfMeetings[meeting] ?? 0;
  }

  /** The values of the facets of a paragraph; −1 for a speaker or place that it has not. */
  speakerOf(paragraph: number): number {
    return this.#speakers[paragraph] ?? -1;
  }

  topicsOf(paragraph: number): readonly number[] {
    return this.#topics.get(paragraph) ?? [];
  }

  /** The kinds of words that are not speech in a paragraph. */
  asidesIn(paragraph: number): ReadonlySet<Kind> {
    return this.#asides.get(paragraph) ?? new Set();
  }

  /** What is true of a unit beside the speech. */
  besideAt(unit: number): BesideFacts {
    return this.#beside.get(unit) ?? { kind: "listed", nameWords: 0, of: -1 };
  }

  /** The leaf that shows a unit, and its place there. */
  leafOf(unit: number): { leaf: number; place: number } {
    const leaf = lastAtMost(this.#firstUnits, unit);
    return { leaf, place: unit - (this.#firstUnits[leaf] ?? 0) };
  }
}

/** The sums of what comes before each number, and of all. */
function sums(numbers: readonly number[]): Uint32Array {
  const all = new Uint32Array(numbers.length + 1);
  for (const [place, number] of numbers.entries()) all[place + 1] = (all[place] ?? 0) + number;
  return all;
}
