import { nameKey } from "../../ledger/index.ts";
import { nearNames } from "../../transcript/people/near.ts";
import type { Content } from "../content-model.ts";
import type { EditorialEntry } from "../editorial.ts";
import type { Fault } from "../fault.ts";
import type { Found } from "../found.ts";
import { AlikeNames, type NameWords, nameWords } from "./alike.ts";
import { labelsPrinted, placesPrinted, type Spot } from "./printed.ts";

/** One of the names of somebody or something that has a page. */
interface Named {
  id: string;
  name: string;
  words: NameWords;
  /** The editor's file that claims it; `null` where none does. */
  claimedBy: string | null;
  /** Where it is printed, in order of time. */
  spots: readonly Spot[];
}

/** How two kinds of names differ. */
interface Kind {
  folder: string;
  noun: string;
  /** Names of fewer words are not compared: a first name alone is anybody's. */
  fewestWords: number;
  /** True for two names whose likeness the reader of transcripts has told. */
  isTold: (rarer: Named, other: Named) => boolean;
}

const SPEAKERS: Kind = { folder: "speakers", noun: "person", fewestWords: 2, isTold: isToldByReader };
const PLACES: Kind = { folder: "places", noun: "place", fewestWords: 1, isTold: () => false };

/**
 * Speakers and places whose name is almost another's, so that one may have two pages: a warning for each, where its name
 * is printed first. Of two such names the rarer is in doubt, never one that the editor claims.
 */
export function doubles(content: Pick<Content, "transcripts" | "meetings" | "speakers" | "places" | "found">): Fault[] {
  const { speakers, places, found } = content;
  return [
    ...doublesAmong(SPEAKERS, ranked(speakers, found.speakers, labelsPrinted(content))),
    ...doublesAmong(PLACES, ranked(places, found.places, placesPrinted(content))),
  ];
}

type Entry = EditorialEntry<{ name: string; spellings: readonly string[] }>;

/** All names: first those that the editor claims, then as often as they are printed. */
function ranked(entries: readonly Entry[], found: readonly Found[], spots: readonly Spot[]): Named[] {
  const printed = Map.groupBy(spots, ({ name }) => nameKey(name));
  const named = (id: string, name: string, claimedBy: string | null): Named => ({
    ...{ id, name, claimedBy, words: nameWords(name), spots: printed.get(nameKey(name)) ?? [] },
  });
  const claimed = entries.flatMap(({ id, path, data: { name, spellings } }) =>
    [name, ...spellings].map((spelling) => named(id, spelling, path)),
  );
  return [...claimed, ...found.map(({ id, name }) => named(id, name, null))].sort(byRank);
}

const byRank = (a: Named, b: Named): number => rankOf(b) - rankOf(a);

const rankOf = ({ claimedBy, spots }: Named): number => (claimedBy === null ? spots.length : Number.MAX_SAFE_INTEGER);

function doublesAmong(kind: Kind, names: readonly Named[]): Fault[] {
  const before = new AlikeNames<Named>();
  return names.flatMap((named) => {
    const [other] = named.words.length < kind.fewestWords ? [] : before.like(named).sort(byRank);
    before.add(named);
    const [spot] = named.spots;
    const isDouble = spot !== undefined && other !== undefined && named.claimedBy === null;
    return isDouble && !kind.isTold(named, other) ? [doubleFault(kind, named, other, spot)] : [];
  });
}

/** The reader compares the names of each transcript with each other and with those that the editor claims. */
function isToldByReader(rarer: Named, other: Named): boolean {
  const files = new Set(other.spots.map(({ file }) => file));
  const compared = other.claimedBy !== null || rarer.spots.some(({ file }) => files.has(file));
  return compared && nearNames([other.name]).nearTo(rarer.name) !== null;
}

function doubleFault({ folder, noun }: Kind, { id, name }: Named, other: Named, { file, line, column }: Spot): Fault {
  const text = `“${name}” is almost the name “${other.name}”, so one ${noun} may have two pages.`;
  const hint =
    other.claimedBy === null
      ? `If they are one, write ${folder}/${other.id}.md with both spellings; if they are two, write a file for each.`
      : `If they are one, add this spelling to ${other.claimedBy}; if they are two, write ${folder}/${id}.md for this one.`;
  return { severity: "warning", code: "alike-names", file, line, column, text, hint };
}
