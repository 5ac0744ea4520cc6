import { isJoint, wordsOf } from "./words.ts";

/** One thing that is asked for: a word, or a phrase in quotation marks. */
export interface Term {
  /** As typed, without quotation marks and without the minus sign. */
  typed: string;
  /** The words to find, one after the other. */
  forms: string[];
  /** In quotation marks: these words exactly. */
  exact: boolean;
  /** Asked not to be there. */
  excluded: boolean;
}

const TERM = /(?<![^\s(])(?<minus>[-−–])?["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<word>[^\s"“”„«»]+)/gu;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * Reads what was typed. Words are all asked for; a phrase stands in quotation marks of any kind, and one that is not
 * closed goes on to the end; a minus sign before a word or phrase asks that it not be there. Nothing is an error:
 * what has no letter, digit or sign in it is left out.
 */
export function parseQuery(typed: string): Term[] {
  const terms = [...typed.replaceAll(INVISIBLE, "").matchAll(TERM)].flatMap(({ groups = {} }) => {
    const { minus, phrase, word = "" } = groups;
    return phrase === undefined ? wordTerm(word) : term(phrase, true, minus !== undefined);
  });
  return withoutRepeats(terms);
}

function wordTerm(word: string): Term[] {
  const minus = /^[-−–](?=[\p{L}\p{N}\p{Sc}])/u.test(word);
  return term(minus ? word.slice(1) : word, false, minus);
}

function term(typed: string, exact: boolean, excluded: boolean): Term[] {
  const words = wordsOf(typed);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.every(({ form }) => isJoint(form))) return [];
  const forms = words.map(({ form }) => form);
  return [{ typed: typed.slice(first.start, last.end).replaceAll(/\s+/g, " "), forms, exact, excluded }];
}

const keyOf = ({ forms, exact, excluded }: Term): string => JSON.stringify([forms, exact, excluded]);

const withoutRepeats = (terms: readonly Term[]): Term[] => [
  ...new Map(terms.map((each) => [keyOf(each), each])).values(),
];

/** A query that asks for these terms, in the form a person would type it. */
export function queryText(terms: readonly Term[]): string {
  return terms.map(({ typed, exact, excluded }) => `${excluded ? "-" : ""}${exact ? `"${typed}"` : typed}`).join(" ");
}
