import { clausesOf, isGeneric, withoutNotes } from "./labels.ts";
import { plain } from "./characters.ts";
import { PLACE_WORDS } from "./geography.ts";
import { FIRMS, NAME_PARTICLES, OFFICE_JOINTS, SURNAMES } from "./lexicon.ts";
import type { SpeakerEvidence } from "./record.ts";
import { bare, isGlued, isHonorific, isName, isNameWord, squash, wordsOf } from "./words.ts";

/** Who a label names, and how that was told. */
export interface Speaker {
  name: string | null;
  from: SpeakerEvidence | null;
  role: string | null;
  note: string | null;
  /** The label names a person, but where the name begins, or what it is, is not sure. */
  unsure: boolean;
}

/** What is known of names before a label is read. All of it is evidence, none of it is needed. */
export interface NameEvidence {
  /** Labels of the same page, without notes, that have the shape of a name. */
  labels: ReadonlySet<string>;
  /** The page's Persons list: `Tokayev Kassym-Jomart`. */
  persons: readonly string[];
  /** Every spelling of every person the caller knows. */
  known: ReadonlySet<string>;
}

interface Split {
  name: string;
  role: string | null;
}

const NOBODY = { name: null, from: null, role: null };

/** The labels of a page that are names and nothing else. */
export function nameLabels(labels: readonly string[]): Set<string> {
  return new Set(labels.map((label) => withoutNotes(plain(label)).base).filter((base) => isName(wordsOf(base))));
}

/** Tells name and office in a label apart. */
export function speakerOf(label: string, evidence: NameEvidence): Speaker {
  const { base: printed, note } = withoutNotes(plain(label));
  const base = mended(printed, evidence);
  if (isGeneric(base)) return { ...NOBODY, note, unsure: false };
  const words = wordsOf(base);
  if (isName(words, 1) && !isHonorific(words[0] ?? ""))
    return { name: base, from: "label", role: null, note, unsure: false };
  return { ...officeAndName(base, evidence), note };
}

function officeAndName(base: string, evidence: NameEvidence): Omit<Speaker, "note"> {
  const [first = "", ...after] = clausesOf(base);
  if (after.length > 0 && isName(wordsOf(first))) {
    return { name: first, from: "label", role: base.slice(first.length).replace(/^(?:,| [–—-]) /, ""), unsure: false };
  }
  const head = clauseWithName(base, evidence);
  const told = endingIn(head, evidence);
  if (told) return withRest(told, base.slice(head.length), false);
  const shaped = byShape(wordsOf(head));
  if (!shaped) return { ...NOBODY, role: base, unsure: true };
  return withRest({ ...shaped, from: "shape" }, base.slice(head.length), shaped.unsure);
}

/** `CNBC TV anchor Geoff Cutmore, moderator of the session`: the part up to the name, or the whole label. */
function clauseWithName(base: string, evidence: NameEvidence): string {
  if (endingIn(base, evidence) || byShape(wordsOf(base))) return base;
  let end = 0;
  for (const clause of clausesOf(base)) {
    end = base.indexOf(clause, end) + clause.length;
    const head = base.slice(0, end);
    if (endingIn(head, evidence) || byShape(wordsOf(head))) return head;
  }
  return base;
}

function withRest(split: Split & { from: SpeakerEvidence }, rest: string, unsure: boolean): Omit<Speaker, "note"> {
  return { name: split.name, from: split.from, role: split.role === null ? null : split.role + rest, unsure };
}

/** A name that the page or the caller knows, at the end of the words; the longest there is. */
function endingIn(base: string, { labels, persons, known }: NameEvidence): (Split & { from: SpeakerEvidence }) | null {
  const words = wordsOf(base);
  for (let n = 1; n < words.length; n++) {
    const name = words.slice(n).join(" ");
    const split = { name, role: words.slice(0, n).join(" ") };
    if (labels.has(name)) return { ...split, from: "same-page" };
    if (persons.some((person) => samePerson(person, name))) return { ...split, from: "persons" };
    if (known.has(name)) return { ...split, from: "known" };
  }
  return null;
}

/** The Persons list gives the family name first. */
function samePerson(person: string, name: string): boolean {
  const words = wordsOf(plain(person));
  if (words.length < 2) return false;
  const [family = "", ...given] = words;
  return plain(person) === name || [...given, family].join(" ") === name;
}

/**
 * Where the office ends by the words alone. After a noun of office or a place all capitalised words are the name;
 * after "of", or a noun that a firm's name can follow, only the end of them is, and that is not sure.
 */
function byShape(words: readonly string[]): (Split & { unsure: boolean }) | null {
  const from = nameStart(words);
  const before = words[from - 1] ?? "";
  const count = words.length - from;
  const titled = isHonorific(before) || isHonorific(words[0] ?? "");
  if (from === 0 || count === 0 || (count === 1 && !titled)) return null;
  const open = OFFICE_JOINTS.has(before);
  if (open && count < 3) return null;
  const unsure = count > 2 && (open || FIRMS.has(bare(before)) || count > 5);
  const start = unsure ? shortStart(words, from) : from;
  if (!isName(words.slice(start), 1)) return null;
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
  while (from > 0 && fitsName(words[from - 1] ?? "", words.length - from)) from--;
  while (from < words.length && NAME_PARTICLES.has(words[from] ?? "")) from++;
  return from;
}

/** @param after how many words of the name have been found after this one */
function fitsName(word: string, after: number): boolean {
  if (after >= 2 && (PLACE_WORDS.has(bare(word)) || /^\p{Lu}{2,}$/u.test(word))) return false;
  return isNameWord(word) || NAME_PARTICLES.has(word);
}

const MISSING_SPACE = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu;

/** A label with the spaces and capitals that are missing in it, `VladimirPutin`, as far as the page or its shape tells. */
function mended(base: string, evidence: NameEvidence): string {
  if (evidence.labels.has(base)) return base;
  const key = squash(base);
  for (const label of evidence.labels) if (label.length - base.length < 3 && squash(label) === key) return label;
  const spaced = base.replace(MISSING_SPACE, " ");
  return spaced !== base && (isGlued(base) || endingIn(spaced, evidence)) ? spaced : base;
}
