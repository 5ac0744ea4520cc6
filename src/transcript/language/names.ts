import { PLACE_WORDS } from "./geography.ts";
import { FIRMS, NAME_PARTICLES, OFFICE_JOINTS, SURNAMES } from "./lexicon.ts";
import { bare, isAllCapitals, isHonorific, isName, isNameWord } from "./words.ts";

/** A label parted into name and office. */
export interface Split {
  name: string;
  role: string | null;
}

/** The same, told by the shape of the words alone. */
export interface ShapedSplit extends Split {
  /** Where the name begins is not sure. */
  unsure: boolean;
}

/** `King Abdullah II of Jordan`: what stands between the title and "of" is the name. */
export function byTitle(words: readonly string[]): ShapedSplit | null {
  const of = words.indexOf("of");
  const name = words.slice(1, of);
  if (of < 2 || !isHonorific(words[0] ?? "") || !isName(name, 1)) return null;
  return { name: name.join(" "), role: [words[0], ...words.slice(of)].join(" "), unsure: false };
}

/**
 * Where the office ends by the words alone. After a noun of office or a place all capitalised words are the name, which is
 * not sure of more than two; after "of", or a noun that a firm's name can follow, only the end of them is, and never sure.
 */
export function byShape(words: readonly string[]): ShapedSplit | null {
  const from = nameStart(words);
  const before = words[from - 1] ?? "";
  const count = words.length - from;
  const titled = isHonorific(before) || isHonorific(words[0] ?? "");
  if (from === 0 || count === 0 || (count === 1 && !titled)) return null;
  const open = OFFICE_JOINTS.has(before);
  if (open && count < 3) return null;
  const blurred = count > 2 && (open || FIRMS.has(bare(before)) || count > 5);
  const start = blurred ? shortStart(words, from) : from;
  if (!isName(words.slice(start), 1)) return null;
  const unsure = blurred || words.length - start > 2;
  return { name: words.slice(start).join(" "), role: words.slice(0, start).join(" "), unsure };
}

/** The last two words, or more where small words of a name stand among them: `Mohammed bin Zayed`. */
function shortStart(words: readonly string[], from: number): number {
  const particle = words.findIndex((word, i) => i > from && NAME_PARTICLES.has(word));
  return Math.min(words.length - 2, particle < 0 ? words.length : particle - 1);
}

/** The index of the first word, from the end, of an unbroken run of words that can be a name. */
function nameStart(words: readonly string[]): number {
  let from = SURNAMES.has(bare(words.at(-1) ?? "")) && isNameWord(words.at(-2) ?? "") ? words.length - 1 : words.length;
  const capitals = isAllCapitals(words.at(-1) ?? "");
  while (from > 0 && fitsName(words[from - 1] ?? "", words.length - from, capitals)) from--;
  while (from < words.length && NAME_PARTICLES.has(words[from] ?? "")) from++;
  return from > 0 && isPossessive(words[from - 1] ?? "") && words.length - from > 2 ? from + 1 : from;
}

/**
 * @param after how many words of the name have been found after this one
 * @param capitals the whole label is set in capitals, so that they tell nothing
 */
function fitsName(word: string, after: number, capitals: boolean): boolean {
  if (after >= 2 && (PLACE_WORDS.has(bare(word)) || (!capitals && /^\p{Lu}{2,}$/u.test(word)))) return false;
  return !isPossessive(word) && (isNameWord(word) || NAME_PARTICLES.has(word));
}

/** `Children’s Rights`: what somebody has is no part of a name, and neither is the owner. */
function isPossessive(word: string): boolean {
  return /(?:[’']s|s[’'])$/.test(word);
}
