import type { Content } from "./content.ts";
import { type Fault, fileFault } from "./fault.ts";
import type { EditorialEntry } from "./editorial.ts";

/** What no single file shows to be wrong: notes without a transcript, names claimed twice, an archive without a text. */
export function crossFaults(
  content: Omit<Content, "faults">,
  transcriptIds: ReadonlySet<string>,
  folder: string,
): Fault[] {
  return [
    ...(transcriptIds.size === 0 ? [noTranscripts(folder)] : []),
    ...content.meetings.filter(({ id }) => !transcriptIds.has(id)).map(noteWithoutTranscript),
    ...claimedTwice(content.speakers, "speaker"),
    ...claimedTwice(content.places, "place"),
  ];
}

function noTranscripts(folder: string): Fault {
  return fileFault(
    folder,
    "no-transcripts",
    "There is no transcript to build an archive from.",
    "Put at least one .txt file there, or point CONTENT_DIR at the folder that holds transcripts/.",
  );
}

function noteWithoutTranscript({ id, path }: EditorialEntry<unknown>): Fault {
  return fileFault(
    path,
    "note-without-transcript",
    `There is no transcript with the id "${id}", so the note is about nothing.`,
    `Name the note after its transcript, or add transcripts/${id}.txt.`,
  );
}

type Named = EditorialEntry<{ name: string; spellings: readonly string[] }>;

function claimedTwice(entries: readonly Named[], kind: "speaker" | "place"): Fault[] {
  const owners = new Map<string, Named>();
  return entries.flatMap((entry) =>
    [...new Set([entry.data.name, ...entry.data.spellings].map(nameKey))].flatMap((name) => {
      const owner = owners.get(name) ?? entry;
      owners.set(name, owner);
      return owner === entry ? [] : [nameFault(entry, owner, name, kind)];
    }),
  );
}

function nameFault(entry: Named, owner: Named, name: string, kind: string): Fault {
  return fileFault(
    entry.path,
    `${kind}-claimed-twice`,
    `"${name}" is claimed by ${owner.path} too, so the ${kind} it means is in doubt.`,
    `Keep it in one of the two files.`,
  );
}

/** Names are compared without regard to case and kind of space. */
export const nameKey = (name: string): string => name.replaceAll(/\s+/g, " ").trim().toLowerCase();
