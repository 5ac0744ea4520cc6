import { familyOf } from "./inflection.ts";

/** Ends every code and stands nowhere else in one, so that no code is the beginning of another. */
const END = "q";

/** Stands between the family of a form and the rest of it. Pagefind's files follow the alphabet: a family stays together. */
const REST = "j";

/**
 * How a word is written in the Pagefind index. Pagefind matches beginnings of words, cuts an unknown word to a known
 * beginning, drops signs and accents, and splits compounds; its exact search gives one place a record only. A code of
 * plain letters and digits that is no other's beginning leaves it nothing to loosen. Two words never share a code.
 */
export function codeOf(form: string): string {
  const family = familyOf(form);
  const rest = form.startsWith(family) ? plain(form.slice(family.length)) : `${REST}${plain(form)}`;
  return `${plain(family)}${REST}${rest}${END}`;
}

const plain = (text: string): string => text.replaceAll(/[^a-y0-9]|[jq]/gu, escaped);

const escaped = (character: string): string => `z${(character.codePointAt(0) ?? 0).toString(16)}z`;

/** The name of the vocabulary file that holds a family: letters and digits only, whatever the script. */
export function shardOf(family: string): string {
  const beginning = /^.{0,2}/u.exec(family)?.[0] ?? "";
  return beginning.replaceAll(/[^a-z0-9]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`);
}
