import {
  type Split,
  byShape,
  byTitle,
  clausesOf,
  isAllCapitals,
  isGeneric,
  isGlued,
  isHonorific,
  isName,
  isOfficeAndSurname,
  squash,
  withoutNotes,
  wordsOf,
} from "../language/index.ts";
import { seen } from "../text/index.ts";
import { type Catalogue, type Roster, rosterOf, standingFor } from "../people/index.ts";
import type { SpeakerEvidence } from "../record.ts";

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
  labels: Roster;
  /** What the page links to the website's catalogue of persons. */
  catalogue: Catalogue;
  /** The page's Persons list. */
  persons: Roster;
  /** Every spelling of every person the caller knows. */
  known: Roster;
}

interface Found extends Split {
  from: SpeakerEvidence;
}

const NOBODY = { name: null, from: null, role: null };

/** The labels of a page that are names and nothing else. */
export function nameLabels(labels: readonly string[]): Roster {
  return rosterOf(labels.map((label) => withoutNotes(seen(label)).base).filter(isBareName));
}

function isBareName(base: string): boolean {
  const words = wordsOf(base);
  return isName(words) && !isHonorific(words[0] ?? "");
}

/** Tells name and office in a label apart. */
export function speakerOf(label: string, evidence: NameEvidence): Speaker {
  const { base: printed, note } = withoutNotes(seen(label));
  const base = mended(printed, evidence);
  if (isGeneric(base)) return { ...NOBODY, note, unsure: false };
  const words = wordsOf(base);
  if (words.length === 1 && isAllCapitals(base)) return { ...letters(base, evidence), note, unsure: false };
  if (isName(words, 1) && !isHonorific(words[0] ?? ""))
    return { name: base, from: "label", role: null, note, unsure: false };
  return { ...officeAndName(base, evidence), note };
}

/** `TASS`: a firm's letters name nobody, unless one name on the page ends in them: `PUTIN`. */
function letters(base: string, { labels }: NameEvidence): Omit<Speaker, "note" | "unsure"> {
  const [name, ...others] = labels.bySurname.get(base) ?? [];
  return name === undefined || others.length > 0 ? NOBODY : { name, from: "same-page", role: null };
}

function officeAndName(base: string, evidence: NameEvidence): Omit<Speaker, "note"> {
  const [first = "", ...after] = clausesOf(base);
  if (after.length > 0 && isName(wordsOf(first))) {
    return { name: first, from: "label", role: base.slice(first.length).replace(/^(?:,| [–—-]) /, ""), unsure: false };
  }
  const head = clauseWithName(base, evidence);
  const rest = base.slice(head.length);
  const told = endingIn(head, evidence);
  if (told) return withRest(told, rest, false);
  const shaped = byTitle(wordsOf(base)) ?? byShape(wordsOf(head));
  if (shaped) return withRest({ ...shaped, from: "shape" }, rest, shaped.unsure);
  const called = bySurname(base, evidence);
  return called ? withRest(called, "", true) : { ...NOBODY, role: base, unsure: true };
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

function withRest(split: Found, rest: string, unsure: boolean): Omit<Speaker, "note"> {
  return { name: split.name, from: split.from, role: split.role === null ? null : split.role + rest, unsure };
}

/** A name that the page or the caller knows, at the end of the words; the longest there is. */
function endingIn(base: string, { labels, catalogue, persons, known }: NameEvidence): Found | null {
  const words = wordsOf(base);
  for (let n = 1; n < words.length; n++) {
    const name = words.slice(n).join(" ");
    const split = { name, role: words.slice(0, n).join(" ") };
    if (labels.all.has(name)) return { ...split, from: "same-page" };
    if (catalogue.names.has(name)) return { ...split, from: "catalogue" };
    if (persons.all.has(name)) return { ...split, from: "persons" };
    if (known.all.has(name)) return { ...split, from: "known" };
  }
  return null;
}

/** `President Putin`: the one full name that the page or the caller knows and that ends in this surname. */
function bySurname(base: string, { labels, catalogue, persons, known }: NameEvidence): Found | null {
  const words = wordsOf(base);
  const surname = words.at(-1) ?? "";
  if (!isOfficeAndSurname(words)) return null;
  const found: [SpeakerEvidence, readonly string[]][] = [
    ["catalogue", catalogue.inFull(surname)],
    ["same-page", standingFor(surname, labels)],
    ["persons", standingFor(surname, persons)],
    ["known", standingFor(surname, known)],
  ];
  const [from, [name = "", ...others] = []] = found.find(([, names]) => names.length > 0) ?? [];
  if (from === undefined || others.length > 0) return null;
  return { name, role: words.slice(0, -1).join(" "), from };
}

const MISSING_SPACE = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu;

/** A label with the spaces and capitals that are missing in it, `VladimirPutin`, as far as the page or its shape tells. */
function mended(base: string, evidence: NameEvidence): string {
  const label = evidence.labels.bySquash.get(squash(base));
  if (label !== undefined && label.length - base.length < 3) return label;
  const spaced = base.replace(MISSING_SPACE, " ");
  return spaced !== base && (isGlued(base) || endingIn(spaced, evidence)) ? spaced : base;
}
