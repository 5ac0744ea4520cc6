import type { Search } from "../find/answer.ts";
import { COUNTED_BY, frequencies, type Frequency, type Line, linesIn } from "../find/concordance.ts";
import { printedForms, type Word, wordsOf } from "../words.ts";
import type { Sort } from "../state.ts";
import type { Frequencies, Lines, NamedFrequency, ShownLine } from "./answer.ts";
import { writeLines } from "./export.ts";
import type { Opened } from "./open.ts";
import type { Progress } from "./serve.ts";

/** How much of the paragraph is shown before the words and after them, in characters. */
const CONTEXT = 110;

/** By how many words before or after it lines are sorted. */
const SORTED_BY = 6;

/** More lines are not sorted by what stands before or after: the words of all of them would have to be brought here. */
const MOST_SORTED = 10_000;

/** How many lines are brought here at a time for all of them. */
const AT_A_TIME = 250;

/** The lines of one answer. Every method rejects with `Unreachable` when something it needs does not arrive. */
export class Concordance {
  readonly #index: Opened;
  readonly #search: Search;
  readonly #lines: readonly Line[];
  readonly #sort: Sort;
  #sorted: Promise<readonly Line[]> | null = null;

  /** `paragraphs` are all that the search finds. */
  constructor(
    index: Opened,
    { paragraphs, search, sort }: { paragraphs: readonly number[]; search: Search; sort: Sort },
  ) {
    this.#index = index;
    this.#search = search;
    this.#lines = linesIn(paragraphs, search, index.engine.layout);
    this.#sort = sort;
  }

  /** Some of the lines, in order. */
  async lines(from: number, to: number, progress: Progress): Promise<Lines> {
    const lines = await this.#inOrder(progress);
    return {
      size: lines.length,
      sorted: !this.#byContext || this.#sortable,
      shown: await Promise.all(lines.slice(from, to).map((line) => this.#shown(line))),
    };
  }

  /** All lines as a table; `root` is the whole address of the site's root. */
  async save(root: string, progress: Progress): Promise<string> {
    return writeLines(await this.#all(await this.#inOrder(progress), progress), root);
  }

  get #byContext(): boolean {
    return this.#sort === "left" || this.#sort === "right";
  }

  get #sortable(): boolean {
    return this.#lines.length <= MOST_SORTED;
  }

  #inOrder(progress: Progress): Promise<readonly Line[]> {
    this.#sorted ??= this.#order(progress);
    this.#sorted.catch(() => (this.#sorted = null));
    return this.#sorted;
  }

  async #order(progress: Progress): Promise<readonly Line[]> {
    const { layout } = this.#index.engine;
    if (this.#sort === "speaker") return this.#bySpeaker();
    if (this.#sort === "newest") {
      const meeting = ({ paragraph }: Line) => layout.meetingOf(paragraph);
      return this.#lines.toSorted((a, b) => meeting(b) - meeting(a));
    }
    if (!this.#byContext || !this.#sortable) return this.#lines;
    const shown = await this.#all(this.#lines, progress);
    const keys = shown.map((line) => (this.#sort === "left" ? leftKey(line) : rightKey(line)));
    return this.#sortedBy(keys);
  }

  /** By the names of the speakers; of each, in order of time. Those whose name is not known come last. */
  async #bySpeaker(): Promise<readonly Line[]> {
    const { engine, values } = this.#index;
    const speakers = this.#lines.map(({ paragraph }) => engine.layout.speakerOf(paragraph));
    const names = new Map(
      await Promise.all(
        [...new Set(speakers)].map(
          async (speaker) => [speaker, speaker < 0 ? LAST : (await values.at("speaker", speaker))[1]] as const,
        ),
      ),
    );
    return this.#sortedBy(speakers.map((speaker) => names.get(speaker) ?? LAST));
  }

  #sortedBy(keys: readonly string[]): readonly Line[] {
    const { compare } = new Intl.Collator("en");
    const places = this.#lines.map((line, place) => ({ line, key: keys[place] ?? "" }));
    return places.sort((a, b) => compare(a.key, b.key)).map(({ line }) => line);
  }

  async #all(lines: readonly Line[], progress: Progress): Promise<ShownLine[]> {
    const shown: ShownLine[] = [];
    while (shown.length < lines.length) {
      const some = lines.slice(shown.length, shown.length + AT_A_TIME);
      shown.push(...(await Promise.all(some.map((line) => this.#shown(line)))));
      progress(shown.length, lines.length);
    }
    return shown;
  }

  /** @throws when the words at a line are not those of its paragraph: index and texts are not of one build. */
  async #shown({ paragraph, at, size, text }: Line): Promise<ShownLine> {
    const { meeting, words } = await this.#index.leaves.paragraph(paragraph);
    const whole = words.runs.map((run) => run.text).join("");
    const start = at - this.#index.engine.layout.startOf(paragraph);
    const there: Word[] = wordsOf(whole).slice(start, start + size);
    const [first, last] = [there[0], there.at(-1)];
    if (first === undefined || last === undefined || printedForms(there.map(({ form }) => form)) !== text) {
      throw new Error("The index and the texts are not of one build.");
    }
    const { id, number, speaker, person, role } = words;
    return {
      meeting,
      paragraph: { id, number, speaker, person, role },
      before: ending(whole.slice(0, first.start)),
      words: whole.slice(first.start, last.end),
      after: beginning(whole.slice(last.end)),
    };
  }

  /** How often the lines stand in each year, speaker's words and meeting. */
  async frequencies(): Promise<Frequencies> {
    const { engine } = this.#index;
    await engine.loadSlices(engine.layout.speechSlices());
    const counted = frequencies(this.#lines, this.#search, engine.layout);
    const [year, speaker, meeting] = await Promise.all(COUNTED_BY.map((by) => this.#named(by, counted[by])));
    return { year: year ?? [], speaker: speaker ?? [], meeting: meeting ?? [] };
  }

  async #named(by: (typeof COUNTED_BY)[number], some: readonly Frequency[]): Promise<NamedFrequency[]> {
    return Promise.all(
      some.map(async ({ value, times, words }) => {
        const [id, name] = await this.#index.values.at(by, value);
        return { id, name, times, words };
      }),
    );
  }
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
