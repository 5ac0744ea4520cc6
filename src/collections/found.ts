import { type Ledger, nameKey } from "../ledger/index.ts";
import { plain, type Transcript } from "../transcript/index.ts";
import type { EditorialEntry } from "./editorial.ts";
import { type HeldIds, Registry } from "./registry.ts";
import type { SameNames } from "./catalogue.ts";
import type { MeetingNote, PlaceNote, SpeakerNote } from "./schemas.ts";

/** A speaker or a place that the record names and no file of the editor's claims. */
export interface Found {
  id: string;
  name: string;
  spellings: readonly string[];
}

interface Sources {
  transcripts: readonly { id: string; transcript: Transcript }[];
  meetings: readonly EditorialEntry<MeetingNote>[];
}

/** Who speaks in the transcripts and has no file, in order of time, each with the id that was published or a free one. */
export function foundSpeakers(
  { transcripts }: Sources,
  speakers: readonly EditorialEntry<SpeakerNote>[],
  ledger: Ledger,
  same: SameNames,
): Found[] {
  const names = inTime(transcripts).flatMap(({ transcript }) =>
    transcript.turns.flatMap(({ speaker }) => speaker ?? []),
  );
  return found(names, registryOf(speakers), heldIds(ledger, "speakers/"), { same });
}

/** Where the meetings were and no file tells of; in order of time, with ids likewise. */
export function foundPlaces(
  { transcripts, meetings }: Sources,
  places: readonly EditorialEntry<PlaceNote>[],
  ledger: Ledger,
): Found[] {
  const supplied = new Map(meetings.map(({ id, data }) => [id, data.place]));
  const names = inTime(transcripts).flatMap(({ id, transcript }) => transcript.place?.text ?? supplied.get(id) ?? []);
  return found(names, registryOf(places), heldIds(ledger, "places/"), { find: findPlace });
}

/**
 * The place that a page's words name. "The Kremlin, Moscow" is the place Moscow where Moscow has an entry, and a place
 * of its own where it has none.
 */
export function findPlace<T extends Found>(places: Registry<T>, printed: string): T | undefined {
  const parts = printed.split(",").map((part) => part.trim());
  return [printed, ...parts.toReversed()].map((name) => places.find(name)).find((place) => place !== undefined);
}

function found(
  names: readonly string[],
  registry: Registry<Found>,
  held: HeldIds,
  { find = findName, same = new Map() }: { find?: typeof findPlace<Found>; same?: SameNames },
): Found[] {
  const printings = [...Map.groupBy(new Set(names), nameKey).values()];
  return printings.flatMap((printed) => {
    const name = inSmallLetters(printed);
    if (find(registry, name) !== undefined) return [];
    const spellings = (same.get(name) ?? []).filter((other) => other !== name && !registry.find(other)).map(plain);
    const entry = { id: registry.idFor(name, held), name: plain(name), spellings };
    registry.add(entry);
    return [entry];
  });
}

const findName = (registry: Registry<Found>, name: string): Found | undefined => registry.find(name);

/** Of the printings of one name the first that is not all in capitals, where there is one. */
const inSmallLetters = (printed: readonly string[]): string =>
  printed.find((name) => name !== name.toUpperCase()) ?? printed[0] ?? "";

const registryOf = (entries: readonly EditorialEntry<{ name: string; spellings: string[] }>[]): Registry<Found> =>
  new Registry(entries.map(({ id, data: { name, spellings } }) => ({ id, name, spellings })));

/** Transcripts in order of time: by day, then by the time on the page where there is one, then by id. */
export function inTime<T extends Sources["transcripts"][number]>(transcripts: readonly T[]): T[] {
  const keyed = transcripts.map((one) => {
    const { date, time } = one.transcript;
    return { one, key: `${date.iso} ${time?.text ?? ""} ${one.id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one);
}

/** The ids below a folder that the ledger has given to names; one that leads on, or has led anywhere, is not free. */
function heldIds({ pages, moves }: Ledger, folder: string): HeldIds {
  const idIn = (path: string) => path.slice(folder.length);
  const held = [...pages.values()].filter(({ path }) => path.startsWith(folder));
  const left = moves.map(({ from }) => from).filter((path) => path.startsWith(folder));
  return {
    byName: new Map(held.map(({ path, hash }) => [hash, idIn(path)])),
    all: new Set([...held.map(({ path }) => path), ...left].map(idIn)),
  };
}
