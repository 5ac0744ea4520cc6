import { nameKey } from "../ledger/index.ts";
import type { Content } from "./content-model.ts";
import { deadLinks } from "./cross-links.ts";
import { quoteFaults } from "./cross-quotes.ts";
import { type Fault, fileFault } from "./fault.ts";
import { type EditorialEntry, entryFault } from "./editorial.ts";
import { doubles } from "./names/doubles.ts";
import { seriesFaults } from "./series/faults.ts";
import { termMatcher } from "./terms.ts";
import { threadFaults } from "./threads/faults.ts";

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
    ...termsWithoutMatch(content),
    ...deadLinks(content, transcriptIds),
    ...quoteFaults(content),
    ...threadFaults(content, transcriptIds),
    ...seriesFaults(content, transcriptIds),
    ...doubles(content),
  ];
}

function noTranscripts(folder: string): Fault {
  return fileFault(
    folder,
    "no-transcripts",
    "There is no transcript to build an archive from.",
    "Put at least one .txt or .html file there, or point CONTENT_DIR at the folder that holds transcripts/.",
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

/** A name that two entries have, in any spelling; the fault stands at the spelling in the later file. */
function claimedTwice(entries: readonly Named[], kind: "speaker" | "place"): Fault[] {
  const owners = new Map<string, Named>();
  return entries.flatMap((entry) => {
    const names = [entry.data.name, ...entry.data.spellings];
    return names.flatMap((name, index) => {
      const owner = owners.get(nameKey(name)) ?? entry;
      owners.set(nameKey(name), owner);
      const path = index === 0 ? ["name"] : ["spellings", index - 1];
      return owner === entry ? [] : [nameFault(entry, owner, name, kind, path)];
    });
  });
}

function nameFault(entry: Named, owner: Named, name: string, kind: string, path: PropertyKey[]): Fault {
  const text = `"${name}" is claimed by ${owner.path} too, so the ${kind} it means is in doubt.`;
  return entryFault(entry, path, `${kind}-claimed-twice`, text, "Keep it in one of the two files.");
}

/** A term that no transcript has: readers see the terms, and one that finds nothing promises what is not there. */
function termsWithoutMatch({ topics, transcripts }: Omit<Content, "faults">): Fault[] {
  const texts = transcripts.map(({ source }) => source.text);
  return topics.flatMap((entry) =>
    entry.data.terms.flatMap((term, index) => {
      const find = termMatcher([term]);
      if (texts.some((text) => find(text).length > 0)) return [];
      const text = `The term "${term}" stands in no transcript, so it finds nothing.`;
      const hint = "Take it out, or correct its spelling; terms are whole words.";
      return [
        { ...entryFault(entry, ["terms", index], "term-without-match", text, hint), severity: "warning" as const },
      ];
    }),
  );
}
