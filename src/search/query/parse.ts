import { isJoint, type Word, wordsOf } from "../words.ts";
import { type Amount, continuesAmount, readAmount } from "./amount.ts";
import { AMOUNT, DATES, FIELDS, type FieldFilter, fieldFilter, fieldText } from "./fields.ts";

/** One thing that is asked for: a word, the beginning of one, a phrase in quotation marks, or an amount. */
export interface Term {
  /** As typed, without quotation marks, minus sign and star. */
  typed: string;
  /** The words to find, one after the other; none of an amount. */
  words: Word[];
  /** In quotation marks: these words exactly. */
  exact: boolean;
  /** With a star at its end: every word that begins so. */
  beginning: boolean;
  /** Figures that speakers state, whatever their words are. */
  amount?: Amount;
}

/** Terms of which one is enough, because `OR` stands between them. */
export interface Clause {
  terms: [Term, ...Term[]];
  /** Asked not to be there. */
  excluded: boolean;
}

/** What a query asks for. */
export interface Query {
  clauses: Clause[];
  fields: FieldFilter[];
  /** What was not understood, and what was made of it: sentences for the reader. */
  notes: string[];
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const QUOTES = '"“”„«»';
const ITEM = new RegExp(
  `(?<![^\\s(])(?<sign>[-−–+])?(?:(?<field>\\p{L}+):)?[${QUOTES}](?<phrase>[^${QUOTES}]*)[${QUOTES}]?|(?<word>[^\\s${QUOTES}]+)`,
  "gu",
);
const FIELD = /^(?<sign>[-−–])?(?<field>\p{L}+):(?<value>\S+)$/u;
const OPENING = /^[([{.,:;!?'’‘…]+/u;
const SEPARATOR = /[*:;!?()[\]{}…]+|(?<!\d),|,(?!\d)/u;
const MINUS = /^[-−–](?=[\p{L}\p{N}\p{Sc}%‰№#&@+°§])/u;

const OR_LEFT_OUT = "OR stands between two words; here it was left out.";

/** Words that mean more than themselves in capitals. */
const OPERATORS = /^(?:OR|AND|NOT)$/;

/** What an item of a query is, read by itself. */
type Item =
  | { kind: "or" }
  | { kind: "not" }
  | { kind: "nothing" }
  | { kind: "field"; filter: FieldFilter }
  | { kind: "term"; term: Term; excluded: boolean };

/**
 * Reads what was typed. Words are all asked for; a phrase stands in quotation marks of any kind, and one that is not
 * closed goes on to the end; a minus sign asks that what follows not be there; `OR` makes one of two enough; a star at
 * its end makes a word the beginning of words; `speaker:`, `place:`, `topic:`, `year:`, `before:` and `after:` narrow;
 * `amount:` asks for figures by their value.
 * Nothing is an error: what is not understood is said, and what has no letter, digit or sign in it is left out.
 */
export function parseQuery(typed: string): Query {
  const notes: string[] = [];
  const note = (text: string) => {
    if (!notes.includes(text)) notes.push(text);
  };
  const matches = [...typed.replaceAll(INVISIBLE, "").matchAll(ITEM)].map(({ groups = {} }) => groups);
  const items = withAmountsWhole(matches).flatMap((groups) => itemsOf(groups, note));
  const fields = items.flatMap((item) => (item.kind === "field" ? [item.filter] : []));
  return { clauses: withoutRepeats(clausesOf(items, note)), fields, notes };
}

type Note = (text: string) => void;

/** What is typed between blanks or in quotation marks, in its parts. */
type Match = Record<string, string | undefined>;

const AMOUNT_BEGINS = /^(?<sign>[-−–])?(?<field>amount):(?<value>\S*)$/iu;

/** The words that go on with an amount are one with it: `amount:>20 billion dollars`, `amount: > 5%`. */
function withAmountsWhole(matches: readonly Match[]): Match[] {
  const whole: Match[] = [];
  for (let at = 0; at < matches.length; at += 1) {
    const { sign, field, value = "" } = AMOUNT_BEGINS.exec(matches[at]?.["word"] ?? "")?.groups ?? {};
    const more = goingOn(value, matches.slice(at + 1));
    const phrase = [value, ...more].join(" ");
    const joins = field !== undefined && more.length > 0 && readAmount(phrase) !== null;
    whole.push(joins ? { sign, field, phrase } : (matches[at] ?? {}));
    if (joins) at += more.length;
  }
  return whole;
}

/** The words after an amount's beginning that are of it: up to its number what compares and the number, then what continues it. */
function goingOn(value: string, after: readonly Match[]): string[] {
  const more: string[] = [];
  for (const { word = "" } of after) {
    const isNumbered = /\d/u.test([value, ...more].join(""));
    if (!(isNumbered ? continuesAmount(word) : /^(?:[<>]=?|[≤≥=]|\P{L}*\d.*)$/u.test(word))) break;
    more.push(word);
  }
  return more;
}

function itemsOf(groups: Match, note: Note): Item[] {
  const { sign = "", field, phrase, word = "" } = groups;
  if (phrase === undefined) return wordItems(word, note);
  const excluded = sign !== "" && sign !== "+";
  if (field !== undefined) return fieldItems({ field, value: phrase, excluded }, note);
  return termItem(phrase, { exact: true, excluded });
}

function wordItems(word: string, note: Note): Item[] {
  if (word === "OR") return [{ kind: "or" }];
  if (word === "NOT") return [{ kind: "not" }];
  if (word === "AND" || word === "&&") {
    note(`${word} is not needed: all words are looked for.`);
    return [{ kind: "nothing" }];
  }
  const { sign, field, value } = FIELD.exec(word.replace(OPENING, ""))?.groups ?? {};
  if (field !== undefined && value !== undefined) {
    return fieldItems({ field, value, excluded: sign !== undefined }, note);
  }
  return plainItem(word, note);
}

function fieldItems(
  { field, value, excluded }: { field: string; value: string; excluded: boolean },
  note: Note,
): Item[] {
  if (field.toLowerCase() === AMOUNT) return amountItem(value, excluded, note);
  const known = FIELDS.find((name) => name === field.toLowerCase());
  if (known === undefined) {
    note(`There is no field “${field}:” (there are ${fieldList()}); it was searched for as words.`);
    return [...plainItem(field, note), ...value.split(/\s+/).flatMap((word) => wordItems(word, note))];
  }
  const filter = fieldFilter(known, value, excluded);
  if (filter === null) {
    note(
      `“${field}:${value}” is not understood${DATES.has(known) ? " as a day, month or year (2024-02-21, 2024-02, 2024)" : ""} and was left out.`,
    );
    return [{ kind: "nothing" }];
  }
  return [{ kind: "field", filter }];
}

const fieldList = (): string => [...FIELDS, AMOUNT].map((name) => `${name}:`).join(", ");

function amountItem(value: string, excluded: boolean, note: Note): Item[] {
  const bare = value.trim().replace(/(?:(?<!\.)\.|[,;:!?)\]])+$/u, "");
  const amount = readAmount(bare);
  if (amount === null) {
    note(`“${AMOUNT}:${value}” is not understood as an amount (>20bn, <5%, $20bn..$30bn) and was left out.`);
    return [{ kind: "nothing" }];
  }
  const typed = fieldText(AMOUNT, bare);
  return [{ kind: "term", term: { typed, words: [], exact: false, beginning: false, amount }, excluded }];
}

function plainItem(word: string, note: Note): Item[] {
  const excluded = MINUS.test(word);
  const bare = word.replace(MINUS, "").replace(/^\+(?=[\p{L}\p{N}])/u, "");
  if (bare.includes("(") !== bare.includes(")")) note("Brackets do not group words here; they were left out.");
  const pieces = bare.split(SEPARATOR).filter((piece) => piece !== "");
  if (/\*(?=[\p{L}\p{N}])/u.test(bare)) {
    note(`A star is understood at the end of a word only; in “${bare}” it was left out.`);
  }
  const items = pieces.flatMap((piece, at) => {
    const beginning = at === pieces.length - 1 && /[\p{L}\p{N}]\*$/u.test(bare);
    return termItem(piece, { exact: false, excluded, beginning });
  });
  return items.length === 0 ? [{ kind: "nothing" }] : items;
}

function termItem(
  typed: string,
  { exact, excluded, beginning = false }: { exact: boolean; excluded: boolean; beginning?: boolean },
): Item[] {
  const words = wordsOf(typed);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.every(({ form }) => isJoint(form))) return [];
  const text = typed.slice(first.start, last.end).replaceAll(/\s+/g, " ");
  return [{ kind: "term", term: { typed: text, words, exact, beginning }, excluded }];
}

/** Joins terms with OR between them, and turns NOT into a minus sign. */
function clausesOf(items: readonly Item[], note: Note): Clause[] {
  const clauses: Clause[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind === "or" && !isBetweenTerms(items, at)) note(OR_LEFT_OUT);
    if (item.kind !== "term") continue;
    const last = clauses.at(-1);
    const before = items[at - 1]?.kind;
    const joined = before === "or" && isBetweenTerms(items, at - 1);
    if (before === "not") note("NOT was read as a minus sign.");
    const isEither = joined && last !== undefined && !last.excluded && !item.excluded;
    if (joined && !isEither) note(OR_LEFT_OUT);
    if (isEither) last.terms.push(item.term);
    else clauses.push({ terms: [item.term], excluded: item.excluded || before === "not" });
  }
  return clauses;
}

const isBetweenTerms = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.kind === "term" && items[at + 1]?.kind === "term";

const termKey = ({ typed, words, exact, beginning, amount }: Term): string =>
  JSON.stringify([
    amount === undefined ? words.map(({ form, printed }) => (exact ? printed : form)) : typed,
    exact,
    beginning,
  ]);

const withoutRepeats = (clauses: readonly Clause[]): Clause[] => [
  ...new Map(clauses.map((each) => [JSON.stringify([each.terms.map(termKey), each.excluded]), each])).values(),
];

/** A query that asks for these clauses and fields, in the form a person would type it. */
export function queryText({ clauses, fields }: Pick<Query, "clauses" | "fields">): string {
  const parts = [...clauses.map(clauseText), ...fields.map(({ typed }) => typed)];
  return parts.map((part, at) => closed(part, parts[at + 1])).join(" ");
}

/** An amount before words that would go on with it stands in quotation marks. */
function closed(part: string, next = ""): string {
  const [word = ""] = next.split(" ");
  return continuesAmount(word) ? part.replace(/(?<=amount:)[^\s"]+$/u, '"$&"') : part;
}

const clauseText = ({ terms, excluded }: Clause): string => `${excluded ? "-" : ""}${terms.map(termText).join(" OR ")}`;

/** A term as a person would type it. */
export const termText = ({ typed, exact, beginning }: Term): string =>
  exact ? `"${typed}"` : `${OPERATORS.test(typed) ? typed.toLowerCase() : typed}${beginning ? "*" : ""}`;
