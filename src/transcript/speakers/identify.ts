import {
  type Catalogue,
  catalogueOf,
  type KnownPeople,
  type NearNames,
  type Roster,
  isSurname,
  nearNames,
  rosterOf,
  rosterOfPersons,
  standingFor,
} from "../people/index.ts";
import type { Linked, SpeakerEvidence } from "../record.ts";
import { wordsOf } from "../language/index.ts";
import { nameLabels, speakerOf, type NameEvidence, type Speaker } from "./speakers.ts";

/** Whom the page and the caller know by name. */
export interface NamedPeople {
  /** The page's Persons list. */
  persons: readonly string[];
  /** What the page links to the website's catalogue of persons. */
  linked: readonly Linked[];
  known: KnownPeople;
}

/** Who a label names, and why it may be another. */
export interface Identity extends Speaker {
  /** The name in the label where it is short for the speaker's. */
  shortName: string | null;
  /** The number of the speaker's entry in the website's catalogue of persons, as far as the page links to it. */
  entry: string | null;
  doubt: Doubt | null;
}

/** A name that may stand for somebody else, and the one or ones it may stand for. */
interface Doubt {
  code: "near-name" | "several-people";
  others: string;
}

/**
 * Tells who each label of a page names. A surname alone, or with initials, is the one full name of the page that it
 * fits, or, with initials, the one that the caller knows; a name spelt almost like another stays what it is, in doubt.
 *
 * @param labels the page's labels in order, as printed
 * @returns the identities by label
 */
export function identify(
  labels: readonly string[],
  { persons, linked, known }: NamedPeople,
): ReadonlyMap<string, Identity> {
  const listed = rosterOfPersons(persons);
  const catalogue = catalogueOf(linked);
  const each = [...new Set(labels)];
  const evidence = { labels: nameLabels(each), catalogue, persons: listed, known: known.roster };
  const first = each.map((label) => [label, speakerOf(label, evidence)] as const);
  const named = rosterOf(first.flatMap(([, { name }]) => name ?? []));
  const split = first.map(
    ([label, speaker]) => [label, mended(label, speaker, { ...evidence, labels: named })] as const,
  );
  const page = rosterOf(split.flatMap(([, { name }]) => name ?? []));
  const near = nearNames(listed.all);
  return new Map(
    split.map(([label, speaker]) => {
      const full = inFull(speaker, page, listed, known.roster, catalogue);
      return [label, { ...full, doubt: full.doubt ?? endDoubt(full.name, page) ?? nearDoubt(full.name, near, known) }];
    }),
  );
}

/** The speaker by the names that labels with an office give too, where the label gives none, or one without a space. */
function mended(label: string, speaker: Speaker, evidence: NameEvidence): Speaker {
  if (speaker.name?.includes(" ")) return speaker;
  const again = speakerOf(label, evidence);
  return again.name === speaker.name ? speaker : again;
}

/** The speaker by the full name that a short one stands for, where there is just one. */
function inFull(speaker: Speaker, page: Roster, listed: Roster, known: Roster, catalogue: Catalogue): Identity {
  const { name } = speaker;
  const entry = name === null ? null : catalogue.entryOf(name);
  const asPrinted = { ...speaker, shortName: null, entry, doubt: null };
  if (name === null || known.all.has(name)) return asPrinted;
  const [whole] = catalogue.inFull(name);
  if (whole !== undefined) return { ...asPrinted, name: whole, from: "catalogue", shortName: name };
  const sources: [SpeakerEvidence, Roster][] = [
    ["same-page", page],
    ["persons", listed],
  ];
  if (!isSurname(name)) sources.push(["known", known]);
  const found = sources.map(([from, roster]) => ({ from, full: standingFor(name, roster) }));
  const { from = null, full = [] } = found.find(({ full }) => full.length > 0) ?? {};
  const [only, ...others] = full;
  if (only === undefined) return asPrinted;
  if (others.length > 0) return { ...asPrinted, doubt: { code: "several-people", others: full.join(", ") } };
  return { ...asPrinted, name: only, from, shortName: name };
}

/** The doubt about a name that ends in another one of the page: `Topics Anna Petrova`. */
function endDoubt(name: string | null, page: Roster): Doubt | null {
  const words = wordsOf(name ?? "");
  const ends = words.slice(1, -1).map((_, i) => words.slice(i + 1).join(" "));
  const other = ends.find((end) => page.all.has(end));
  return other === undefined ? null : { code: "near-name", others: other };
}

/** The doubt about a name that is almost another one, unless the caller knows both; the name is remembered. */
function nearDoubt(name: string | null, near: NearNames, known: KnownPeople): Doubt | null {
  if (name === null) return null;
  const isKnown = known.roster.all.has(name);
  const other = near.nearTo(name) ?? (isKnown ? null : known.near.nearTo(name));
  near.add(name);
  if (other === null || other.toLowerCase() === name.toLowerCase()) return null;
  if (isKnown && known.roster.all.has(other)) return null;
  return { code: "near-name", others: other };
}
