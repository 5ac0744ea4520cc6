import type { Transcript } from "../transcript/index.ts";
import { nameKey } from "../ledger/index.ts";
import type { EditorialEntry } from "./editorial.ts";
import type { SpeakerNote } from "./schemas.ts";

/** The names of speakers that the website's catalogue of persons tells to be one person's, by each of them. */
export type SameNames = ReadonlyMap<string, readonly string[]>;

/** What the pages link to one entry of the catalogue, under different names. */
export function sameNames(transcripts: readonly { transcript: Transcript }[]): SameNames {
  const speakers = transcripts.flatMap(({ transcript }) => transcript.turns);
  const byEntry = Map.groupBy(
    speakers.flatMap(({ speaker, catalogueEntry }) =>
      speaker === null || catalogueEntry === null ? [] : [{ speaker, catalogueEntry }],
    ),
    ({ catalogueEntry }) => catalogueEntry,
  );
  const groups = [...byEntry.values()].map((said) => [...new Set(said.map(({ speaker }) => speaker))]);
  return new Map(groups.filter(({ length }) => length > 1).flatMap((names) => names.map((name) => [name, names])));
}

/** The speakers with the spellings that the catalogue adds: other names of theirs that no file claims. */
export function withSameNames(
  speakers: readonly EditorialEntry<SpeakerNote>[],
  same: SameNames,
): EditorialEntry<SpeakerNote>[] {
  const claimed = new Set(speakers.flatMap(({ data }) => [data.name, ...data.spellings].map(nameKey)));
  return speakers.map((entry) => {
    const names = [entry.data.name, ...entry.data.spellings];
    const added = new Set(names.flatMap((name) => same.get(name) ?? []).filter((name) => !claimed.has(nameKey(name))));
    if (added.size === 0) return entry;
    return { ...entry, data: { ...entry.data, spellings: [...entry.data.spellings, ...added] } };
  });
}
