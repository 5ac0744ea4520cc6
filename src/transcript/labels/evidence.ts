import { type Block, seen } from "../text/index.ts";
import { type KnownPeople, nameWords } from "../people/index.ts";
import {
  ADDRESSES,
  type LabelShape,
  OFFICE_JOINTS,
  OPENERS,
  PLACE_WORDS,
  SENTENCE_WORDS,
  bare,
  beforeColon,
  beginsLikeLabel,
  byShape,
  clausesOf,
  isCapitalised,
  isGeneric,
  isHonorific,
  isName,
  isOffice,
  isOfficeAndSurname,
  squash,
  wordsOf,
} from "../language/index.ts";

/** What a page shows of its labels, before it is decided which they are. */
export interface Clues {
  /** How often each base stands where a label could. */
  counts: ReadonlyMap<string, number>;
  /** Sure labels, without notes. */
  bases: ReadonlySet<string>;
  /** The names at the end of such of them as give an office too. */
  named: ReadonlySet<string>;
  /** Both without spaces and in lower case, for labels in which a space or a capital is missing. */
  squashed: ReadonlySet<string>;
  /** In how many sure labels, and names that the page lists or the caller knows, a word stands that can be a name. */
  heard: (word: string) => number;
  /** How the page opens: its title, and its lede where that opens the body. */
  opening: string;
  /** Labels of a single name occur: on such a page other single names can be labels too. */
  firstNames: boolean;
}

const MOST_OFFICE_WORDS = 16;
const MOST_EPITHET_WORDS = 3;

/** On a page with this many different labels a full name before a colon is hardly ever anything else. */
const FEWEST_IN_TALK = 3;

const MOST_NAME_WORDS = 5;

/** How many characters of title, lede and first paragraph are searched for names. */
const LONGEST_OPENING = 4000;

/** How many characters after a label are looked at. */
const REACH = 200;

/**
 * Gathers what the page shows.
 *
 * @param blocks the blocks of the body, and `shapes` what could be a label at the beginning of each
 * @param persons names of people whom the page lists, and `known` those whom the caller knows
 * @param title the page's title and lede, as far as they stand outside of the body
 */
export function gatherClues(
  blocks: readonly Block[],
  shapes: readonly (LabelShape | null)[],
  persons: readonly string[],
  known: KnownPeople,
  title: string,
): Clues {
  const counts = tally(shapes.flatMap((shape) => (shape ? [shape.base] : [])));
  const greeting = blocks.flatMap((block) => {
    const odd = nameBeforeStop(block.text);
    return odd?.greets ? [odd.base] : [];
  });
  const bases = new Set([...shapes.flatMap((shape) => (shape?.strength === "sure" ? [shape.base] : [])), ...greeting]);
  const named = new Set([...bases].flatMap((base) => byShape(wordsOf(base))?.name ?? []).filter(isFullName));
  const squashed = new Set([...bases, ...named].map(squash));
  const names = nameWords([...bases, ...persons]);
  const heard = (word: string): number => (names.get(word) ?? 0) + (known.words.get(word) ?? 0);
  const firstNames = [...counts].some(([base, count]) => count > 1 && isFirstName(base));
  const opening = seen(`${title}\n${blocks[0]?.text ?? ""}`.slice(0, LONGEST_OPENING));
  return { counts, bases, named, squashed, heard, opening, firstNames };
}

function isFullName(name: string): boolean {
  return isName(wordsOf(name));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Decides whether what could be a label is one, by the words after it, the block before, and the page's clues. */
export function isLabel(shape: LabelShape, block: Block, before: Block | undefined, clues: Clues): boolean {
  const rest = seen(block.text.slice(shape.end, shape.end + REACH));
  const again = (clues.counts.get(shape.base) ?? 0) > 1;
  if (shape.strength === "likely") return bornOut(shape, rest, again, before, clues);
  const talk = clues.bases.size >= FEWEST_IN_TALK;
  const doubtful = isName(wordsOf(shape.base)) && (goesOn(rest) || (!talk && opensList(before)));
  return !doubtful || again || isListed(shape.base, clues);
}

const ANSWER =
  /^(?:yes|no|of course|thank|thanks|please|hello|exactly|certainly|absolutely|okay|ok|good (?:morning|afternoon|evening|day))\b/;

/** True for words in small letters that go on with a sentence, and do not answer. */
function goesOn(rest: string): boolean {
  return /^\p{Ll}/u.test(rest) && !ANSWER.test(rest);
}

function bornOut(shape: LabelShape, rest: string, again: boolean, before: Block | undefined, clues: Clues): boolean {
  if (clues.squashed.has(squash(shape.base)) && (clues.bases.has(shape.base) || !goesOn(rest))) return true;
  if (isQuestion(shape.base, rest) && clues.bases.size > 0) return true;
  if (opensList(before) || !isCapitalised(shape.base) || isPlace(shape.base)) return false;
  if (again && isGeneric(shape.base)) return true;
  if (/^\p{Ll}|^["“‘«]/u.test(rest) || isOnlyName(rest)) return false;
  if (again) return true;
  return fitsPage(wordsOf(shape.base), shape.base, before, clues);
}

/** `Question: why not?` */
function isQuestion(base: string, rest: string): boolean {
  return /^questions?$/i.test(base) && rest.endsWith("?");
}

/** True for a single name that is called, a name after that of a firm, and an office on a page where several speak. */
function fitsPage(words: readonly string[], base: string, before: Block | undefined, clues: Clues): boolean {
  if (isGeneric(base)) return clues.bases.size > 1;
  if (words.length === 1 && !isOffice(base)) return isCalled(base, before, clues);
  if (isHonorific(words[0] ?? "")) return false;
  if (isName(words.slice(-2)) || isOfficeAndSurname(words)) return true;
  return clues.bases.size > 1 && (isOfficeAlone(words) || isName(wordsOf(clausesOf(base)[0] ?? "")));
}

/** `Film director`, `Local resident`: an office, or a few words that end in one. */
function isOfficeAlone(words: readonly string[]): boolean {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length > MOST_OFFICE_WORDS || OFFICE_JOINTS.has(bare(first))) return false;
  return isOffice(first) || (words.length <= MOST_EPITHET_WORDS && isOffice(last));
}

/** True for a country, a region or a city, which a speaker may quote: `France: “We agree.”` */
function isPlace(base: string): boolean {
  return wordsOf(base).length < 3 && PLACE_WORDS.has(bare(wordsOf(base).at(-1) ?? ""));
}

/** True for a name that the page gives before anybody speaks, or whose words all stand in other names. */
function isListed(base: string, { heard, opening }: Clues): boolean {
  if (opening.includes(`${base} `)) return true;
  return wordsOf(base).every((word) => heard(word) > 1);
}

/** A single name is a label when other labels or the page's facts know it, or the words before give it the floor. */
function isCalled(name: string, before: Block | undefined, { heard, firstNames }: Clues): boolean {
  if (!isFirstName(name)) return false;
  if (heard(name) > 0 || firstNames) return true;
  const words = wordsOf(seen(before?.text.slice(-REACH) ?? ""));
  return words.some((word) => word.startsWith(name) && /^[,.?!]/.test(word.slice(name.length)));
}

/** True when the block before ends in a colon, and is not a label alone on its line. */
function opensList(before: Block | undefined): boolean {
  return before !== undefined && /[:：︓﹕꞉∶]\s*$/.test(before.text.slice(-20)) && !beginsLikeLabel(before.text);
}

/** `Minister of Defence: Sergei Shoigu.` tells who holds an office; nobody speaks. */
function isOnlyName(rest: string): boolean {
  return rest.length < 60 && isName(wordsOf(rest.replace(/[.;,]$/, "")));
}

const GREETING =
  /^(?:Good (?:morning|afternoon|evening|day)|Hello|Greetings|Thank you|Thanks|Mr (?:President|Prime Minister|Chairman|Putin|Medvedev)\b|Dear |Colleagues|Friends)/;

/** A name at the beginning of a text that a full stop or semicolon ends, or the text itself. */
interface StoppedName {
  /** Offset of what follows. */
  end: number;
  label: string;
  base: string;
  /** A greeting follows, as when somebody begins to speak. */
  greets: boolean;
}

function nameBeforeStop(text: string): StoppedName | null {
  const match = /^((?:[^\s.;:]+\s){1,5}[^\s.;:]+)\s?([.;]\s+(?=\p{Lu})|$)/u.exec(text.slice(0, REACH));
  const [whole = "", label = "", end] = match ?? [];
  const base = seen(label);
  if (!match || !isName(wordsOf(base)) || (end === "" && whole.length < text.length)) return null;
  return { end: whole.length, label, base, greets: GREETING.test(text.slice(whole.length)) };
}

/** A label set unlike one: a name that the page uses as a label, or that a greeting follows, without its colon. */
export function oddLabel(text: string, clues: Clues): LabelShape | null {
  const name = nameBeforeStop(text);
  if (name && (name.greets || clues.bases.has(name.base))) {
    return { end: name.end, label: name.label, base: name.base, strength: "likely" };
  }
  return bareLabel(text, clues) ?? unlikeLabel(text, clues);
}

/** A label that the page uses elsewhere, with other signs or capitals: `– Anna Petrova: Yes.`, `anna petrova: Yes.` */
export function unlikeLabel(text: string, { squashed }: Clues): LabelShape | null {
  const words = beforeColon(text);
  if (!words || !squashed.has(squash(words.base))) return null;
  return goesOn(seen(text.slice(words.end, words.end + REACH))) ? null : { ...words, strength: "likely" };
}

/** A name that the page uses as a label, and right after it a sentence that begins: `Anna Petrova Yes, it is.` */
function bareLabel(text: string, { bases, heard }: Clues): LabelShape | null {
  if (heard(/^\S+/.exec(text)?.[0] ?? "") === 0) return null;
  const words = text.slice(0, REACH).split(/(?<=\s)/);
  for (let n = 2; n <= MOST_NAME_WORDS && n < words.length; n++) {
    const label = words.slice(0, n).join("").trimEnd();
    const base = seen(label);
    if (bases.has(base) && isName(wordsOf(base)) && beginsSentence(seen(words.slice(n).join("")))) {
      return { end: label.length, label, base, strength: "likely" };
    }
  }
  return null;
}

/** True for words that begin a sentence and cannot go on with a name. */
function beginsSentence(text: string): boolean {
  const [first = ""] = wordsOf(text);
  if (!isCapitalised(first)) return false;
  const key = bare(first);
  return GREETING.test(text) || OPENERS.has(key) || SENTENCE_WORDS.has(key) || ADDRESSES.has(key);
}

export function isFirstName(base: string): boolean {
  return isName(wordsOf(base), 1) && !base.includes(" ") && !PLACE_WORDS.has(bare(base)) && !isGeneric(base);
}
