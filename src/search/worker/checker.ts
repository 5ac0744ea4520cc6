import {
  compare,
  type Comparison,
  inSentences,
  type Piece,
  type Reading,
  readingsOf,
  wordCount,
} from "../../quotation/index.ts";
import type { Engine } from "../find/engine.ts";
import { enoughEvidence, type Region, regionsOf, type Sought } from "../find/regions.ts";
import { isJoint, wordsOf } from "../words.ts";
import { type Checked, type ComparedPassage, passageOf, type PassageText, passageText } from "./checked.ts";
import { claimsAgainst } from "./claims.ts";
import type { Leaves } from "./leaves.ts";
import type { Opened } from "./open.ts";
import type { ValueLists } from "./value-lists.ts";

/** Fewer words than this stand by chance in any archive. */
const LEAST_WORDS = 5;

/** A longer text is to be checked in parts: its address would be too long for a server to take. */
const MOST_CHARACTERS = 4000;

/** The most words that are looked up of a piece: the longest, and those with digits, for these are rare. */
const LOOKED_UP = 10;

/** The words whose places are asked for at first, the rarest; and in each further step, until they tell a passage. */
const FIRST_WORDS = 3;
const MORE_WORDS = 2;

/** How many words are asked for in all: each is a file of the index, and a text of many pieces may need more of them. */
const mostAsked = (pieces: number): number => 6 + 3 * pieces;

/** Two pieces this far apart are of one passage. */
const ONE_PASSAGE = 2000;

/** A piece belongs to the passage of the one before where it is as likely there as anywhere, but for this. */
const AS_LIKELY = 0.6;

/** How many words of the record before and after a region are compared with the quotation; more for pieces too short to find. */
const MARGIN = 40;
const WIDE_MARGIN = 250;

/**
 * A passage is near where the record has all words of the quotation but so many: half of them less two, for a short one
 * shares its common words with some passage of any archive. Of five words or six one may be another, of fewer none.
 */
const mayDiffer = (words: number): number => (words < LEAST_WORDS ? 0 : Math.max(1, words / 2 - 2));

/** Pieces of a quotation that follow each other in one passage, and the stretches in which that may be. */
interface Group {
  pieces: Piece[];
  chains: Region[];
}

/** Where words of a piece stand, and how many words it has. */
interface SoughtPiece {
  some: Sought[];
  words: number;
}

/** How much is asked of the index for one text. */
interface Effort {
  /** With so much evidence a passage is told. */
  enough: number;
  /** The words whose places were asked for so far, and how many may be. */
  asked: Set<string>;
  most: number;
}

/** What a reading of the text comes to. */
interface Outcome {
  reading: Reading;
  passages: Matched[];
  missing: Piece[];
}

/** A passage that is quoted, and those that are quoted as well. */
interface Matched {
  found: ComparedPassage;
  also: ComparedPassage[];
}

/** Checks quotations against the archive. Every method rejects with `Unreachable` when something it needs does not arrive. */
export class Checker {
  readonly #engine: Engine;
  readonly #leaves: Leaves;
  readonly #values: ValueLists;

  constructor({ engine, leaves, values }: Opened) {
    this.#engine = engine;
    this.#values = values;
    this.#leaves = leaves;
  }

  /** Says what of a pasted text the record has. */
  async check(text: string): Promise<Checked> {
    if (text.length > MOST_CHARACTERS) return { kind: "long", characters: text.length, most: MOST_CHARACTERS };
    const all = readingsOf(text);
    const readings = all.filter(({ pieces }) => wordCount(pieces) >= LEAST_WORDS);
    const best = await this.#best(text, readings);
    const tooShort =
      best?.passages.length === 0 && all.some(({ marked, pieces }) => marked && wordCount(pieces) < LEAST_WORDS);
    if (best === undefined || tooShort) return { kind: "short", least: LEAST_WORDS };
    return {
      kind: "checked",
      passages: await Promise.all(
        best.passages.map(async ({ found, also }) => {
          const passage = passageOf(text, found, also);
          const claims = await claimsAgainst(passage, best.reading.around, {
            names: this.#engine.names,
            speakers: () => this.#speakers(),
          });
          return { ...passage, claims };
        }),
      ),
      missing: best.missing.map((piece) => ({
        text: wordsOfPiece(text, piece),
        short: isShort(piece),
      })),
    };
  }

  /** The names of all who speak. */
  async #speakers(): Promise<string[]> {
    return (await this.#values.all("speaker")).map(([, name]) => name);
  }

  /**
   * The reading of which the record has most. Where it has not all of it, all of its words are looked for, and then its
   * sentences one by one.
   */
  async #best(text: string, readings: readonly Reading[]): Promise<Outcome | undefined> {
    const effort: Effort = {
      enough: enoughEvidence(this.#engine.layout.speechWords),
      asked: new Set(),
      most: mostAsked(Math.max(0, ...readings.map(({ pieces }) => pieces.length))),
    };
    const quick = bestOf(await Promise.all(readings.map((reading) => this.#tried(text, reading, effort))));
    if (quick === undefined || isWhole(quick)) return quick;
    const isFound = quick.missing.every(isShort);
    const plain = isFound
      ? quick
      : bestOf([quick, await this.#tried(text, quick.reading, { ...effort, enough: Infinity })]);
    const apart = inSentences(quick.reading);
    const isOne = apart.pieces.length === quick.reading.pieces.length;
    if (plain === undefined || isWhole(plain) || isOne) return plain;
    return bestOf([plain, await this.#tried(text, apart, effort)]);
  }

  /** Compares a reading with what is found. */
  async #tried(text: string, reading: Reading, effort: Effort): Promise<Outcome> {
    const outcome: Outcome = { reading, passages: [], missing: [] };
    const groups = await this.#groups(text, reading.pieces, effort);
    for (const group of groups) {
      const { passage, missing } = await this.#passage(group);
      if (passage !== null) outcome.passages.push(passage);
      const apart = missing.filter((piece) => passage !== null && !isShort(piece));
      groups.push(...(await Promise.all(apart.map((piece) => this.#alone(text, piece, effort)))));
      outcome.missing.push(...missing.filter((piece) => !apart.includes(piece)));
    }
    return outcome;
  }

  /**
   * Puts pieces together that follow each other in one passage. Pieces too short to be found stay with those beside them;
   * where all are, they are looked for as one.
   */
  async #groups(text: string, pieces: readonly Piece[], effort: Effort): Promise<Group[]> {
    if (pieces.every(isShort)) {
      const whole: Piece = { tokens: pieces.flatMap(({ tokens }) => tokens), joined: false };
      return [{ ...(await this.#alone(text, whole, effort)), pieces: [...pieces] }];
    }
    const groups: Group[] = [];
    for (const piece of pieces) {
      const group = groups.at(-1);
      if (isShort(piece)) {
        if (group === undefined) groups.push({ pieces: [piece], chains: [] });
        else group.pieces.push(piece);
        continue;
      }
      const sought = await this.#sought(text, piece, effort);
      const regions = this.#regions(sought);
      if (group === undefined) {
        groups.push({ pieces: [piece], chains: regions });
        continue;
      }
      const longer = group.chains.map((chain) => this.#extended(chain, sought, regions));
      if (group.chains.length > 0 && longer.every((chain) => chain === null)) {
        groups.push({ pieces: [piece], chains: regions });
      } else {
        const chains = group.chains.length === 0 ? regions : group.chains.map((chain, at) => longer[at] ?? chain);
        groups.splice(-1, 1, { pieces: [...group.pieces, piece], chains });
      }
    }
    return groups;
  }

  async #alone(text: string, piece: Piece, effort: Effort): Promise<Group> {
    return { pieces: [piece], chains: this.#regions(await this.#sought(text, piece, effort)) };
  }

  /** A stretch made longer by where a further piece stands soon after, as likely as anywhere. */
  #extended(chain: Region, { some, words }: SoughtPiece, regions: readonly Region[]): Region | null {
    const [from, to] = [chain.from, chain.to + ONE_PASSAGE];
    const here = some.map((each) => ({ ...each, positions: each.positions.filter((at) => at >= from && at <= to) }));
    const [best] = this.#regions({ some: here, words });
    const isLikely = best !== undefined && best.evidence >= (regions[0]?.evidence ?? 0) * AS_LIKELY;
    return isLikely ? { ...chain, to: Math.max(chain.to, best.to), evidence: chain.evidence + best.evidence } : null;
  }

  #regions({ some, words }: SoughtPiece): Region[] {
    return regionsOf(some, words, this.#engine.layout.speechWords);
  }

  /** Where the rarest words of a piece stand: as many of them as it takes for enough evidence. */
  async #sought(text: string, piece: Piece, effort: Effort): Promise<SoughtPiece> {
    const { layout } = this.#engine;
    const { tokens } = piece;
    const searched = wordsOf(text.slice(tokens[0]?.start, tokens.at(-1)?.end));
    const places = Map.groupBy(searched.keys(), (place) => searched[place]?.form ?? "");
    const forms = [...places.keys()].filter((form) => !isJoint(form)).sort((a, b) => promise(b) - promise(a));
    const known = await this.#engine.printed(forms.slice(0, LOOKED_UP));
    const times = (form: string) => (known.get(form) ?? []).reduce((sum, { count }) => sum + count, 0);
    const rarest = [...known.keys()].filter((form) => times(form) > 0).sort((a, b) => times(a) - times(b));
    const sought: SoughtPiece = { some: [], words: searched.length };
    for (let from = 0, to = FIRST_WORDS; from < rarest.length; [from, to] = [to, to + MORE_WORDS]) {
      const next = rarest.slice(from, to).filter((form) => effort.asked.has(form) || effort.asked.size < effort.most);
      if (next.length === 0) break;
      for (const form of next) effort.asked.add(form);
      const positions = await Promise.all(next.map((form) => this.#engine.positionsOf(known.get(form) ?? [])));
      for (const [at, form] of next.entries()) {
        const inSpeech = (positions[at] ?? []).filter((position) => position < layout.speechWords);
        sought.some.push({ places: places.get(form) ?? [], positions: inSpeech });
      }
      if ((this.#regions(sought)[0]?.evidence ?? 0) >= effort.enough) break;
    }
    return sought;
  }

  /** The passage that differs least from the pieces of a group, where one is near, and the pieces that are not in it. */
  async #passage({ pieces, chains }: Group): Promise<{ passage: Matched | null; missing: Piece[] }> {
    const margin = pieces.some(isShort) ? WIDE_MARGIN : MARGIN;
    const records = await Promise.all(chains.map((chain) => this.#record(chain, margin)));
    const all = records.map((passage) => ({ passage, comparison: compare(pieces, passage.tokens) }));
    const best = leastDifferent(all);
    const kept = best === undefined ? [] : pieces.filter((_, at) => isNear(best.comparison.pieces[at]));
    const missing = pieces.filter((piece) => !kept.includes(piece));
    const compared =
      missing.length === 0 ? all : records.map((passage) => ({ passage, comparison: compare(kept, passage.tokens) }));
    const near = kept.length === 0 ? undefined : leastDifferent(compared);
    if (near === undefined) return { passage: null, missing: pieces };
    const also = compared.filter((other) => other !== near && other.comparison.cost === near.comparison.cost);
    return { passage: { found: near, also }, missing };
  }

  /** The paragraphs around a region, and what they say. */
  async #record({ from, to, amid }: Region, margin: number): Promise<PassageText> {
    const { layout } = this.#engine;
    const [first, last] = [Math.max(0, from - margin), Math.min(layout.speechWords - 1, to + margin)];
    await this.#engine.loadSlices(layout.slicesOver(first, last));
    const [start, end] = [layout.unitAt(first), layout.unitAt(last)];
    const meeting = layout.meetingOf(layout.unitAt(Math.min(last, Math.max(first, amid))));
    const units = Array.from({ length: end - start + 1 }, (_, at) => start + at);
    const inMeeting = units.filter((unit) => layout.meetingOf(unit) === meeting);
    return passageText(await Promise.all(inMeeting.map((unit) => this.#leaves.paragraph(unit))));
  }
}

/** Whether a piece is too short to be found by itself. */
const isShort = (piece: Piece): boolean => wordCount([piece]) < LEAST_WORDS;

/** A piece from its first word to its last. */
function wordsOfPiece(text: string, { tokens }: Piece): string {
  const words = tokens.filter(({ kind }) => kind !== "mark");
  return text.slice(words[0]?.start, words.at(-1)?.end);
}

/** How much a word promises to be rare, without being looked up: long ones are, and numbers. */
const promise = (form: string): number => form.length + (/\p{N}/u.test(form) ? 4 : 0);

/** How much of a quotation the record has, less what it has not, and the places where they differ. */
const score = ({ passages, missing }: Outcome): number =>
  sumOf(passages, ({ words, same, differences }) => 2 * same - words - differences.length) - wordCount(missing);

const sumOf = (passages: readonly Matched[], of: (comparison: Comparison) => number): number =>
  passages.reduce((sum, { found }) => sum + of(found.comparison), 0);

/** The first of those of which the record has most, with the least differences. Brackets are the record's where all is. */
const bestOf = (outcomes: readonly Outcome[]): Outcome | undefined =>
  outcomes
    .filter(({ reading, ...outcome }) => reading.put || isSame(outcome))
    .toSorted((one, other) => score(other) - score(one) || costOf(one) - costOf(other))[0];

const isSame = ({ passages, missing }: Pick<Outcome, "passages" | "missing">): boolean =>
  missing.length === 0 && passages.every(({ found }) => found.comparison.differences.length === 0);

/** From so many words in a row on that the record has not in a place, they may be another sentence of it. */
const SENTENCE = 4;

/** Whether the record has all of what is quoted in one place, be it with words changed. */
const isWhole = ({ passages, missing }: Outcome): boolean =>
  missing.length === 0 && passages.every(({ found }) => found.comparison.added < SENTENCE);

/** What the differences cost. */
const costOf = ({ passages }: Outcome): number => sumOf(passages, ({ cost }) => cost);

/** Whether so many of some words are enough for a passage to be what is quoted, be it with other words. */
const isNear = (compared: { words: number; same: number } | undefined): boolean =>
  compared !== undefined && compared.words - compared.same <= mayDiffer(compared.words);

/** The first of those that differ least. */
const leastDifferent = (all: readonly ComparedPassage[]): ComparedPassage | undefined =>
  all.length === 0
    ? undefined
    : all.reduce((best, other) => (other.comparison.cost < best.comparison.cost ? other : best));
