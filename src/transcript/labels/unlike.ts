import {
  type LabelWords,
  NAME_PARTICLES,
  OFFICE_JOINTS,
  OPENERS,
  SENTENCE_WORDS,
  bare,
  beforeColon,
  beginsLikeLabel,
  beginsSentence,
  endsSentence,
  goesOnWithSentence,
  isCapitalised,
  isName,
  labelShape,
  nameBeforeStop,
  squash,
  startsWithGreeting,
  wordsOf,
} from "../language/index.ts";
import { seen } from "../text/index.ts";
import type { Clues } from "./clues.ts";
import { type Decision, endsInFullName } from "./decision.ts";

const MOST_NAME_WORDS = 5;

/** How many characters after a label are looked at. */
const REACH = 200;

/** A label that is not set like one: without its colon, or with other letters, signs or capitals. */
export function unlikeLabel(text: string, page: Clues): Decision | null {
  const stopped = nameBeforeStop(text);
  if (stopped && page.bases.has(stopped.base))
    return taken(stopped, "another sign than a colon stands after it, but the name is a label elsewhere on the page");
  if (stopped && startsWithGreeting(text.slice(stopped.end)))
    return taken(stopped, "another sign than a colon stands after it, but then somebody greets");
  const unsigned = withoutSign(text, page, beginsSentence);
  if (unsigned)
    return taken(unsigned, "no colon stands after it, but the name is a label elsewhere, and a sentence begins");
  const strange = strangelySet(text, page);
  return strange && taken(strange, "the same label stands elsewhere on the page with other signs, capitals or spaces");
}

function taken(label: LabelWords, reason: string): Decision {
  return { label, about: label.base, reason, certain: false };
}

/** A label that the page uses elsewhere, with other signs or capitals: `– Anna Petrova: Yes.`, `anna petrova: Yes.` */
export function strangelySet(text: string, { squashed }: Clues): LabelWords | null {
  const words = beforeColon(text);
  if (!words || !squashed.has(squash(words.base))) return null;
  return goesOnWithSentence(seen(text.slice(words.end, words.end + REACH))) ? null : words;
}

/** A name that the page uses as a label, with no sign after it: `Anna Petrova Yes, it is.` */
function withoutSign(text: string, { bases, heard }: Clues, follows: (rest: string) => boolean): LabelWords | null {
  if (heard(/^\S+/.exec(text)?.[0] ?? "") === 0) return null;
  const words = text.slice(0, REACH).split(/(?<=\s)/);
  for (let n = 2; n <= MOST_NAME_WORDS && n < words.length; n++) {
    const label = words.slice(0, n).join("").trimEnd();
    const base = seen(label);
    if (bases.has(base) && isName(wordsOf(base)) && follows(seen(words.slice(n).join("")))) {
      return { end: label.length, label, base };
    }
  }
  return null;
}

/** True for a label whose letters or spaces are unlike those of other labels. */
export function isStrange(base: string): boolean {
  return isRunTogether(base) || wordsOf(base).some(isMixed);
}

/** `PresidentofNorwayOlgaNorberg`: more than two words without the spaces between them. */
function isRunTogether(base: string): boolean {
  return /^[\p{L}’'-]+$/u.test(base) && (base.match(/\p{Ll}(?=\p{Lu})/gu) ?? []).length > 1;
}

/** True for a word in which letters of another alphabet pass for Latin ones. */
function isMixed(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
}

/** A run of words, and a sign after it that a sentence hardly has there. */
const BEFORE_SIGN = /^[^\p{L}]{0,12}([\p{L}\p{M}.’'ʼ‘\s-]{3,120}?)\s*[:：︓﹕꞉∶;=>|/[({–—]/u;

/** Words read as speech that may be a label which somebody mistyped: in small letters, after a mark, before another sign. */
export function mistypedLabel(text: string, page: Clues): Decision | null {
  return (
    left(inSmallLetters(text), "it is in small letters, but reads as a label does") ??
    left(strangeLetters(text), "its letters or spaces are unlike a label's") ??
    left(afterMark(text), "a mark stands before it that no label has") ??
    left(
      beforeSign(text, page),
      "another sign than a colon stands after a name that is a label elsewhere on the page",
    ) ??
    left(
      withoutSign(text, page, isCapitalised)?.base ?? null,
      "no colon stands after it, but the name is a label elsewhere, and a capital follows",
    ) ??
    left(nameThenGreeting(text), "no colon stands after the name, but then somebody greets") ??
    left(apartFromSentence(text), "it stands before a colon and has no word that only a sentence has")
  );
}

function left(about: string | null, reason: string): Decision | null {
  return about === null ? null : { label: null, about, reason, certain: false };
}

/** A word, and the one character of white space after it. */
const AFTER_WORD = /^\S*\s/;

/** `Anna Petrova Thank you, Mr President.` */
function nameThenGreeting(text: string): string | null {
  const words = text.slice(0, REACH);
  let end = AFTER_WORD.exec(words)?.[0].length ?? words.length;
  for (let n = 2; n < MOST_NAME_WORDS; n++) {
    end += AFTER_WORD.exec(words.slice(end))?.[0].length ?? words.length;
    if (!startsWithGreeting(words.slice(end))) continue;
    const base = seen(words.slice(0, end));
    if (isName(wordsOf(base))) return base;
  }
  return null;
}

const MOST_WORDS_APART = 20;

/** Words before a colon that could stand in a heading as well, and after it the beginning of a sentence. */
function apartFromSentence(text: string): string | null {
  const found = beforeColon(text);
  const words = wordsOf(found?.base ?? "");
  if (!found || words.length > MOST_WORDS_APART || !isCapitalised(found.base)) return null;
  if (words.some((word) => SENTENCE_WORDS.has(bare(word))) || OPENERS.has(bare(words[0] ?? ""))) return null;
  if (words.slice(0, -1).some(endsSentence)) return null;
  return /^\s*\p{Lu}/u.test(text.slice(found.end)) ? found.base : null;
}

/** A label in small letters, from its office to its name: `head of the agency anna petrova`. */
export function inSmallLetters(text: string): string | null {
  const words = /^\p{Ll}/u.test(text) ? beforeColon(text) : null;
  const titled = words?.base.replace(/\p{L}+/gu, (word) =>
    OFFICE_JOINTS.has(word) || NAME_PARTICLES.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
  );
  return titled !== undefined && beginsLikeLabel(`${titled}:`) ? titled : null;
}

/** Words before a colon that are strange for a label, or end in a full name after an office that is none. */
function strangeLetters(text: string): string | null {
  const base = beforeColon(text)?.base ?? "";
  const words = wordsOf(base);
  if (isStrange(base)) return base;
  if (!isCapitalised(base) || words.some((word) => SENTENCE_WORDS.has(word)) || words.slice(0, -1).some(endsSentence))
    return null;
  return endsInFullName(words) ? base : null;
}

/** A label after a mark that none has before it: `“Anna Petrova: Yes.”` */
export function afterMark(text: string): string | null {
  const words = /^[^\p{L}\p{N}]/u.test(text) ? text.replace(/^[^\p{L}\p{N}]{1,12}/u, "") : "";
  return beginsLikeLabel(words) ? (labelShape(words)?.base ?? null) : inSmallLetters(words);
}

/** A name that the page uses as a label, with another sign after it than a colon. */
function beforeSign(text: string, { squashed }: Clues): string | null {
  const words = seen(BEFORE_SIGN.exec(text.slice(0, 200))?.[1] ?? "");
  return wordsOf(words).length > 1 && squashed.has(squash(words)) ? words : null;
}
