import { type CountedBy, frequencies, type Frequency, type Line, linesIn } from "../find/concordance.ts";
import { printedForms, type Word, wordsOf } from "../words.ts";
import type { Sort } from "../state.ts";
import type { Frequencies, Lines, NamedFrequency, ShownLine } from "./answer.ts";
import type { Part } from "./answered.ts";
import { writeLines } from "./export.ts";
import type { Progress } from "./serve.ts";

/** How much of the paragraph is shown before the words and after them, in characters. */
const CONTEXT = 110;

/** By how many words before or after it lines are sorted. */
const SORTED_BY = 6;

/** More lines are not sorted by what stands before or after: the words of all of them would have to be brought here. */
const MOST_SORTED = 10_000;

/** How many lines are brought here at a time for all of them. */
const AT_A_TIME = 250;

/** A line in its volume. */
interface PartLine extends Line {
  part: Part;
}

/** The lines of one answer. Every method rejects with `Unreachable` when something it needs does not arrive. */
export class Concordance {
  readonly #parts: readonly Part[];
  readonly #lines: readonly PartLine[];
  readonly #sort: Sort;
  #sorted: Promise<readonly PartLine[]> | null = null;

  constructor(parts: readonly Part[], sort: Sort) {
    this.#parts = parts;
    this.#lines = parts
      .flatMap((part) => linesIn(part.found.paragraphs, part.search, part.layout).map((line) => ({ ...line, part })))
      .sort((a, b) => timeOf(a) - timeOf(b));
    this.#sort = sort;
  }

  /** Some of the lines, in order. */
  async lines(from: number, to: number, progress: Progress): Promise<Lines> {
    const lines = await this.#inOrder(progress);
    return {
      size: lines.length,
      sorted: !this.#byContext || this.#sortable,
      shown: await Promise.all(lines.slice(from, to).map(shownLine)),
    };
  }

  /** All lines as a table; `origin` is the address of the host. */
  async save(origin: string, progress: Progress): Promise<string> {
    return writeLines(await this.#all(await this.#inOrder(progress), progress), origin);
  }

  get #byContext(): boolean {
    return this.#sort === "left" || this.#sort === "right";
  }

  get #sortable(): boolean {
    return this.#lines.length <= MOST_SORTED;
  }

  #inOrder(progress: Progress): Promise<readonly PartLine[]> {
    this.#sorted ??= this.#order(progress);
    this.#sorted.catch(() => (this.#sorted = null));
    return this.#sorted;
  }

  async #order(progress: Progress): Promise<readonly PartLine[]> {
    if (this.#sort === "speaker") return this.#bySpeaker();
    if (this.#sort === "newest") return this.#lines.toSorted((a, b) => timeOf(b) - timeOf(a));
    if (!this.#byContext || !this.#sortable) return this.#lines;
    const shown = await this.#all(this.#lines, progress);
    const keys = shown.map((line) => (this.#sort === "left" ? leftKey(line) : rightKey(line)));
    return this.#sortedBy(keys);
  }

  /** By the names of the speakers; of each, in order of time. Those whose name is not known come last. */
  async #bySpeaker(): Promise<readonly PartLine[]> {
    const names = new Map(
      await Promise.all(this.#parts.map(async (part) => [part, await speakersOf(part, this.#lines)] as const)),
    );
    return this.#sortedBy(this.#lines.map((line) => names.get(line.part)?.get(speakerOf(line)) ?? LAST));
  }

  #sortedBy(keys: readonly string[]): readonly PartLine[] {
    const { compare } = new Intl.Collator("en");
    const places = this.#lines.map((line, place) => ({ line, key: keys[place] ?? "" }));
    return places.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
  }

  async #all(lines: readonly PartLine[], progress: Progress): Promise<ShownLine[]> {
    const shown: ShownLine[] = [];
    while (shown.length < lines.length) {
      const some = lines.slice(shown.length, shown.length + AT_A_TIME);
      shown.push(...(await Promise.all(some.map(shownLine))));
      progress(shown.length, lines.length);
    }
    return shown;
  }

  /**
   * How often the lines stand in each year, speaker's words and meeting: years and meetings in order of time, speakers by
   * how often; of both only those with lines.
   */
  async frequencies(): Promise<Frequencies> {
    const counted = await Promise.all(this.#parts.map((part) => this.#frequenciesIn(part)));
    const of = (by: CountedBy) => counted.flatMap((each) => each[by]);
    return {
      year: joined(of("year")).sort((a, b) => a.id.localeCompare(b.id)),
      speaker: joined(of("speaker"))
        .filter(({ times }) => times > 0)
        .sort((a, b) => b.times - a.times),
      meeting: of("meeting")
        .sort((a, b) => a.time - b.time)
        .map(({ id, name, times, words }) => ({ id, name, times, words })),
    };
  }

  /** A speaker who is not found in one volume may be in another, where the words of both are needed. */
  async #frequenciesIn(part: Part): Promise<Record<CountedBy, TimedFrequency[]>> {
    const { layout, volume, search } = part;
    await volume.engine.loadSlices(layout.speechSlices());
    const lines = this.#lines.filter((line) => line.part === part);
    const counted = frequencies(lines, search, layout);
    const found = (by: CountedBy) => counted[by].filter(({ times }) => times > 0);
    const speakers = this.#parts.length > 1 ? counted.speaker : found("speaker");
    const [year, speaker, meeting] = await Promise.all([
      named("year", counted.year, part),
      named("speaker", speakers, part),
      named("meeting", found("meeting"), part),
    ]);
    return { year, speaker, meeting };
  }
}

/** With the place in order of time that a meeting has over all volumes. */
type TimedFrequency = NamedFrequency & { time: number };

const named = (by: CountedBy, some: readonly Frequency[], { volume, times: at }: Part): Promise<TimedFrequency[]> =>
  Promise.all(
    some.map(async ({ value, times, words }) => {
      const [id, name] = await volume.values.at(by, value);
      return { id, name, times, words, time: at[value] ?? 0 };
    }),
  );

/** Each value once, with what it is in all volumes. */
const joined = (frequencies: readonly NamedFrequency[]): NamedFrequency[] =>
  [...Map.groupBy(frequencies, ({ id }) => id)].map(([id, same]) => ({
    id,
    name: same[0]?.name ?? id,
    times: same.reduce((sum, { times }) => sum + times, 0),
    words: same.reduce((sum, { words }) => sum + words, 0),
  }));

const timeOf = ({ part, paragraph }: PartLine): number => part.times[part.layout.meetingOf(paragraph)] ?? 0;

const speakerOf = ({ part, paragraph }: PartLine): number => part.layout.speakerOf(paragraph);

/** The names of those who speak the lines of a part, by their place in its list. */
async function speakersOf(part: Part, lines: readonly PartLine[]): Promise<Map<number, string>> {
  const speakers = new Set(lines.filter((line) => line.part === part).map(speakerOf));
  const known = [...speakers].filter((speaker) => speaker >= 0);
  return new Map(
    await Promise.all(
      known.map(async (speaker) => [speaker, (await part.volume.values.at("speaker", speaker))[1]] as const),
    ),
  );
}

/** @throws when the words at a line are not those of its paragraph: index and texts are not of one build. */
async function shownLine({ part, paragraph, at, size, text }: PartLine): Promise<ShownLine> {
  const { meeting, words } = await part.volume.leaves.paragraph(paragraph);
  const whole = words.runs.map((run) => run.text).join("");
  const start = at - part.layout.startOf(paragraph);
  const there: Word[] = wordsOf(whole).slice(start, start + size);
  const [first, last] = [there[0], there.at(-1)];
  if (first === undefined || last === undefined || printedForms(there.map(({ form }) => form)) !== text) {
    throw new Error("The index and the texts are not of one build.");
  }
  const { id, number, speaker, person, role } = words;
  return {
    root: part.volume.root,
    meeting,
    paragraph: { id, number, speaker, person, role },
    before: ending(whole.slice(0, first.start)),
    words: whole.slice(first.start, last.end),
    after: beginning(whole.slice(last.end)),
  };
}

/** Comes after every name. */
const LAST = "\uffff";

const rightKey = ({ words, after }: ShownLine): string => keyOf(formsOf(after), words);

const leftKey = ({ words, before }: ShownLine): string => keyOf(formsOf(before).toReversed(), words);

/** What lines are sorted by: the nearest words, and then the words found; where there is nothing near, these come first. */
const keyOf = (near: readonly string[], words: string): string => `${near.slice(0, SORTED_BY).join(" ")}\t${words}`;

const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form);

/** The end of a text, in whole words. */
const ending = (text: string): string =>
  text.length <= CONTEXT ? text : text.slice(text.indexOf(" ", text.length - CONTEXT) + 1);

const beginning = (text: string): string =>
  text.length <= CONTEXT ? text : text.slice(0, text.lastIndexOf(" ", CONTEXT));
