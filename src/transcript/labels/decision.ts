import {
  type LabelShape,
  type LabelWords,
  OFFICE_JOINTS,
  PLACE_WORDS,
  bare,
  beginsLikeLabel,
  clausesOf,
  goesOnWithSentence,
  isCapitalised,
  isGeneric,
  isHonorific,
  isName,
  isOffice,
  isOfficeAndSurname,
  speaksOfName,
  squash,
  startsWithGreeting,
  wordsOf,
} from "../language/index.ts";
import { type Block, seen } from "../text/index.ts";
import { type Clues, isFirstName } from "./clues.ts";

/**
 * Why a line was taken for a label, or was not: the first rule that holds decides, and its reason is what a maintainer
 * reads where the rule is not certain.
 */
export interface Decision {
  /** The label that was found; null where the words were read as speech. */
  label: LabelWords | null;
  /** The words that are, or could be, a label. */
  about: string;
  reason: string;
  certain: boolean;
}

/** What could be a label, and what stands around it. */
interface Candidate {
  shape: LabelShape;
  words: readonly string[];
  /** What follows the colon, as far as it is looked at; white space plain. */
  rest: string;
  before: Block | undefined;
  page: Clues;
}

interface Rule {
  says: "label" | "speech";
  /** Ends “… was read as a label: ” or “… was read as speech: ”. */
  reason: string;
  certain: (candidate: Candidate) => boolean;
  holds: (candidate: Candidate) => boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;

/** How many characters after a label, and before it, are looked at. */
const REACH = 200;

/** On a page with this many different labels a full name before a colon is hardly ever anything else. */
const FEWEST_IN_TALK = 3;

const MOST_OFFICE_WORDS = 16;
const MOST_EPITHET_WORDS = 3;

/** For words that surely have the shape of a speaker: a full name, with or without an office; `Voice from the audience`. */
const SURE_RULES: readonly Rule[] = [
  {
    says: "label",
    reason: "an office and a name stand before a colon, but the page names this person nowhere else",
    certain: isBorneOut,
    holds: ({ words }) => !isName(words),
  },
  {
    says: "label",
    reason: "a full name stands before a colon, but the page names this person nowhere else",
    certain: isBorneOut,
    holds: (candidate) =>
      !goesOnWithSentence(candidate.rest) && (isTalk(candidate.page) || !isListed(candidate.before)),
  },
  {
    says: "label",
    reason: "the same name stands before a colon elsewhere on the page",
    certain: always,
    holds: isAgain,
  },
  { says: "label", reason: "the page names this person elsewhere", certain: always, holds: isNamedElsewhere },
  {
    says: "speech",
    reason: "a sentence goes on after the colon, and the page names this person nowhere else",
    certain: never,
    holds: ({ rest }) => goesOnWithSentence(rest),
  },
  {
    says: "speech",
    reason: "it stands in a list that the line before opens, and the page names this person nowhere else",
    certain: never,
    holds: always,
  },
];

/** For words that can be a label if the page bears it out. */
const LIKELY_RULES: readonly Rule[] = [
  {
    says: "label",
    reason: "other labels of the page have this name",
    certain: always,
    holds: ({ shape: { base }, rest, page }) =>
      page.squashed.has(squash(base)) && (page.bases.has(base) || !goesOnWithSentence(rest)),
  },
  {
    says: "label",
    reason: "a question follows the page's word for one",
    certain: always,
    holds: ({ shape: { base }, rest, page }) => /^questions?$/i.test(base) && rest.endsWith("?") && page.bases.size > 0,
  },
  speech("it stands in a list that the line before opens", ({ before }) => isListed(before)),
  speech("it begins with a small letter", ({ shape: { base } }) => !isCapitalised(base)),
  speech("it is the name of a place, which a speaker may quote", ({ words }) => isPlace(words)),
  {
    says: "label",
    reason: "the page's word for a speaker without a name stands there again",
    certain: always,
    holds: (candidate) => isAgain(candidate) && isGeneric(candidate.shape.base),
  },
  doubtfulSpeech("what follows goes on with a sentence, or quotes", ({ rest }) => /^\p{Ll}|^["“‘«]/u.test(rest)),
  doubtfulSpeech("a name is all that follows: the words tell who holds an office", ({ rest }) => isOnlyName(rest)),
  { says: "label", reason: "the same words stand before a colon again", certain: always, holds: isAgain },
  {
    says: "label",
    reason: "it is a word for a speaker without a name, but stands there once",
    certain: never,
    holds: ({ shape: { base }, page }) => isGeneric(base) && page.bases.size > 1,
  },
  {
    says: "label",
    reason: "it is a single name, which has been called or stands in other labels, but is no label elsewhere",
    certain: never,
    holds: isCalled,
  },
  doubtfulSpeech(
    "nothing on the page bears out that this single word names a speaker",
    ({ words, shape: { base } }) =>
      isGeneric(base) || (words.length === 1 && !isOffice(base)) || isHonorific(words[0] ?? ""),
  ),
  doubtfulSpeech(
    "the name at its end is that of somebody spoken of",
    ({ words }) => !words.some(isOffice) && speaksOfName(words),
  ),
  {
    says: "label",
    reason: "it ends in a name, but no office that is known stands before it",
    certain: isNameHeard,
    holds: ({ words }) => isName(words.slice(-2)) || isOfficeAndSurname(words),
  },
  {
    says: "label",
    reason: "it is an office, or begins with a name, but stands before a colon only once",
    certain: never,
    holds: ({ words, shape: { base }, page }) =>
      page.bases.size > 1 && (isOfficeAlone(words) || isName(wordsOf(clausesOf(base)[0] ?? ""))),
  },
  doubtfulSpeech("nothing on the page bears out that it names a speaker", always),
];

/** A rule that reads words as speech: it is told where they are nearly a speaker's. */
function speech(reason: string, holds: Rule["holds"]): Rule {
  return { says: "speech", reason, certain: (candidate) => !isNearlySpeaker(candidate), holds };
}

/** The same, where it is told of whatever words. */
function doubtfulSpeech(reason: string, holds: Rule["holds"]): Rule {
  return { says: "speech", reason, certain: never, holds };
}

/** Decides about words before a colon, by what stands after them and before, and by what the page shows. */
export function decide(shape: LabelShape, block: Block, before: Block | undefined, page: Clues): Decision {
  const rest = seen(block.text.slice(shape.end, shape.end + REACH));
  const candidate = { shape, words: wordsOf(shape.base), rest, before, page };
  const rules = shape.strength === "sure" ? SURE_RULES : LIKELY_RULES;
  const { says, reason, certain } = rules.find(({ holds }) => holds(candidate)) ?? UNDECIDED;
  return { label: says === "label" ? shape : null, about: shape.base, reason, certain: certain(candidate) };
}

const UNDECIDED: Rule = speech("no rule bears it out", always);

function isAgain({ shape: { base }, page }: Candidate): boolean {
  return (page.counts.get(base) ?? 0) > 1;
}

/** True for words that a label seldom is: a sentence about an office, or about what looks like a name, has an article. */
function opensWithArticle([first = ""]: readonly string[]): boolean {
  return /^(?:The|An?)$/.test(first);
}

/** True for a label that the page shows otherwise to be one: by its place, a second time, a name, or a greeting. */
function isBorneOut(candidate: Candidate): boolean {
  const { shape, words, rest, before, page } = candidate;
  if (isAgain(candidate)) return true;
  if (opensWithArticle(words)) return false;
  if (shape.base === page.first || isNamedElsewhere(candidate) || startsWithGreeting(rest)) return true;
  const isEnded = before === undefined || /[^\p{L}\p{N},;:–—-]\s*$/u.test(before.text.slice(-5));
  return isEnded && !goesOnWithSentence(rest) && (isTalk(page) || !isName(words));
}

/** True for words without an article of which the last two stand in other names of the page, or are a name the caller knows. */
function isNameHeard({ words, page: { heard } }: Candidate): boolean {
  return !opensWithArticle(words) && words.slice(-2).every((word) => heard(word) > 0);
}

function isTalk({ bases }: Clues): boolean {
  return bases.size >= FEWEST_IN_TALK;
}

/** True for a name that the page gives before anybody speaks, or whose words all stand in other names. */
function isNamedElsewhere({ shape: { base }, words, page: { heard, opening } }: Candidate): boolean {
  return opening.includes(`${base} `) || words.every((word) => heard(word) > 1);
}

/** True when the block before ends in a colon, and is not a label alone on its line. */
function isListed(before: Block | undefined): boolean {
  return before !== undefined && /[:：︓﹕꞉∶]\s*$/.test(before.text.slice(-20)) && !beginsLikeLabel(before.text);
}

/** True for a country, a region or a city: `France: “We agree.”` */
function isPlace(words: readonly string[]): boolean {
  return words.length < 3 && PLACE_WORDS.has(bare(words.at(-1) ?? ""));
}

/** `Minister of Defence: Sergei Shoigu.` */
function isOnlyName(rest: string): boolean {
  return rest.length < 60 && isName(wordsOf(rest.replace(/[.;,]$/, "")));
}

/** True for a single name that other labels or the page's facts know, or to which the words before give the floor. */
function isCalled({ shape: { base }, before, page: { heard, firstNames } }: Candidate): boolean {
  if (!isFirstName(base)) return false;
  if (heard(base) > 0 || firstNames) return true;
  const words = wordsOf(seen(before?.text.slice(-REACH) ?? ""));
  return words.some((word) => word.startsWith(base) && /^[,.?!]/.test(word.slice(base.length)));
}

/** `Film director`, `Local resident`: an office, or a few words that end in one. */
function isOfficeAlone(words: readonly string[]): boolean {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length > MOST_OFFICE_WORDS || OFFICE_JOINTS.has(bare(first))) return false;
  return isOffice(first) || (words.length <= MOST_EPITHET_WORDS && isOffice(last));
}

/** True for the page's word for a speaker without a name, what ends in a full name, and a single name where one speaks. */
function isNearlySpeaker({ shape: { base }, words, page }: Candidate): boolean {
  return isGeneric(base) || endsInFullName(words) || (page.bases.size > 0 && isFirstName(base));
}

/** True for words of which the last two, three or four are a full name. */
export function endsInFullName(words: readonly string[]): boolean {
  return [2, 3, 4].some((count) => words.length >= count && isName(words.slice(-count)));
}
