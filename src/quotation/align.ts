import type { Piece, QuotedToken } from "./read.ts";
import type { Token } from "./tokens.ts";

/** A token of the record. What is printed between the speaker's words and is not speech may be left out of a quotation. */
export interface RecordToken extends Token {
  aside: boolean;
}

/** One step along quotation and record: what stands there in each, as places in the lists of tokens. */
export interface Step {
  /** The same in both; another in each; added by the quotation; left out of it; put in brackets; left out at a sign. */
  kind: "same" | "other" | "added" | "left" | "bracket" | "omitted";
  quoted: number | null;
  record: number | null;
}

export interface Alignment {
  steps: Step[];
  /** What the differences cost, less what the words that are the same are worth: the lower, the nearer. */
  cost: number;
}

/**
 * What a difference costs. A word changed costs less than one gone and another come, so that both stand side by side, and
 * more than one of these, so that as many words as can be are the same; these are worth something for that.
 * Of words left out the first costs most: a sentence that was dropped is one difference. Marks count little beside words,
 * what is not speech may always be left out, and what brackets stand for is short, so that it ends where words agree.
 */
const COST = {
  ...{ sameWord: -0.5, otherWord: 1.2, addedWord: 1, leftWord: 1, nextLeftWord: 0.3 },
  ...{ otherMark: 0.2, addedMark: 0.2, leftMark: 0.2, nextLeftMark: 0.1 },
  ...{ bracketed: 0.4, bracketedMark: 0.01, omitted: 0.001 },
};

/** In one sequence: tokens, and between two pieces the sign that words may be left out there. */
type Quoted = QuotedToken | { kind: "omission"; joined: boolean };

/**
 * Sets the pieces of a quotation side by side with the stretch of the record that differs least from them, each piece
 * after the one before it. Words of the record before the first piece and after the last do not count.
 */
export function align(pieces: readonly Piece[], record: readonly RecordToken[]): Alignment {
  const quoted = pieces.flatMap(({ tokens, joined }, at): Quoted[] =>
    at === 0 ? tokens : [{ kind: "omission", joined }, ...tokens],
  );
  const table = new Table(quoted, record);
  return { steps: table.steps(), cost: table.cost };
}

/** How a place in the table is come to, and from which layer of it. */
const [BESIDE, BESIDE_AFTER_RUN, ADDED, ADDED_AFTER_RUN, PASSED] = [1, 2, 3, 4, 5];

/**
 * The table of a semi-global alignment with affine gaps (Gotoh 1982): row by row of what is quoted, in two layers, for
 * words of the record left out cost less when they follow others left out.
 */
class Table {
  readonly cost: number;
  readonly #quoted: readonly Quoted[];
  readonly #record: readonly RecordToken[];
  /** Of each place, by row: the way to it; and whether a run of words left out begins there. */
  readonly #ways: Uint8Array;
  readonly #begins: Uint8Array;
  readonly #end: number;

  constructor(quoted: readonly Quoted[], record: readonly RecordToken[]) {
    this.#quoted = quoted;
    this.#record = record;
    const width = record.length + 1;
    this.#ways = new Uint8Array(width * (quoted.length + 1));
    this.#begins = new Uint8Array(width * (quoted.length + 1));
    let last = new Float64Array(width);
    let lastRun = new Float64Array(width).fill(Infinity);
    for (const [row, token] of quoted.entries()) {
      const next = new Float64Array(width).fill(Infinity);
      const run = new Float64Array(width).fill(Infinity);
      for (let at = 0; at < width; at += 1)
        this.#fill({ token, at, place: (row + 1) * width + at, last, lastRun, next, run });
      [last, lastRun] = [next, run];
    }
    this.#end = last.reduce((best, cost, at) => (cost < (last[best] ?? 0) ? at : best), 0);
    this.cost = last[this.#end] ?? 0;
  }

  #fill({ token, at, place, last, lastRun, next, run }: Row): void {
    let best = Infinity;
    const offer = (cost: number, way: number) => {
      if (cost >= best) return;
      best = cost;
      this.#ways[place] = way;
    };
    const there = this.#record[at - 1];
    const [above = 0, aboveRun = 0] = [last[at], lastRun[at]];
    if (token.kind === "bracket" || token.kind === "omission") {
      offer(above, ADDED);
      offer(aboveRun, ADDED_AFTER_RUN);
      if (there !== undefined) offer((next[at - 1] ?? 0) + freeCost(token, there), PASSED);
    } else {
      if (there !== undefined) {
        const cost = besideCost(token, there);
        offer((last[at - 1] ?? 0) + cost, BESIDE);
        offer((lastRun[at - 1] ?? 0) + cost, BESIDE_AFTER_RUN);
      }
      const cost = token.kind === "word" ? COST.addedWord : COST.addedMark;
      offer(above + cost, ADDED);
      offer(aboveRun + cost, ADDED_AFTER_RUN);
    }
    if (there !== undefined) {
      const before = next[at - 1] ?? 0;
      if (there.aside || there.kind === "mark") offer(before + (there.aside ? 0 : COST.leftMark), PASSED);
      const begun = there.aside || there.kind === "mark" ? Infinity : before + COST.leftWord;
      const gone =
        (run[at - 1] ?? 0) + (there.aside ? 0 : there.kind === "mark" ? COST.nextLeftMark : COST.nextLeftWord);
      run[at] = Math.min(begun, gone);
      this.#begins[place] = begun <= gone ? 1 : 0;
    }
    next[at] = best;
  }

  /** The steps, in order, from the first token of the record that takes part to the last. */
  steps(): Step[] {
    const width = this.#record.length + 1;
    const steps: Step[] = [];
    let [row, at, inRun] = [this.#quoted.length, this.#end, false];
    let quoted = this.#quoted.filter(({ kind }) => kind !== "omission").length;
    while (row > 0) {
      const place = row * width + at;
      const token = this.#quoted[row - 1];
      const way = this.#ways[place];
      if (inRun) {
        if (!this.#isAside(at)) steps.push({ kind: "left", quoted: null, record: at - 1 });
        inRun = this.#begins[place] === 0;
        at -= 1;
      } else if (way === PASSED) {
        if (!this.#isAside(at)) steps.push({ kind: passedKind(token), quoted: null, record: at - 1 });
        at -= 1;
      } else {
        const beside = way === BESIDE || way === BESIDE_AFTER_RUN;
        inRun = way === BESIDE_AFTER_RUN || way === ADDED_AFTER_RUN;
        if (token?.kind !== "omission") {
          quoted -= 1;
          steps.push({ kind: this.#kindOf(token, beside ? at : null), quoted, record: beside ? at - 1 : null });
        }
        row -= 1;
        if (beside) at -= 1;
      }
    }
    return steps.reverse();
  }

  /** What a token of the quotation is beside the record's, or alone. */
  #kindOf(token: Quoted | undefined, at: number | null): Step["kind"] {
    if (token?.kind === "bracket") return "bracket";
    if (at === null) return "added";
    const same = token?.kind !== "omission" && token?.form === this.#record[at - 1]?.form;
    return same ? "same" : "other";
  }

  #isAside(at: number): boolean {
    return this.#record[at - 1]?.aside === true;
  }
}

/** What is passed over in the record, by what of the quotation stands there. */
function passedKind(token: Quoted | undefined): Step["kind"] {
  if (token?.kind === "bracket") return "bracket";
  return token?.kind === "omission" && !token.joined ? "omitted" : "left";
}

function besideCost(token: Token, there: RecordToken): number {
  if (token.kind !== there.kind) return Infinity;
  if (token.form === there.form) return token.kind === "word" ? COST.sameWord : 0;
  return token.kind === "word" ? COST.otherWord : COST.otherMark;
}

function freeCost(token: Quoted, there: RecordToken): number {
  if (there.aside) return 0;
  if (token.kind === "omission") return COST.omitted;
  return there.kind === "word" ? COST.bracketed : COST.bracketedMark;
}

/** A place of the table with the rows it is filled from and in: the cost to come there, and in a run of words left out. */
interface Row {
  token: Quoted;
  at: number;
  place: number;
  last: Float64Array;
  lastRun: Float64Array;
  next: Float64Array;
  run: Float64Array;
}
