import { join, relative } from "node:path";
import { sameNames, withSameNames } from "./catalogue.ts";
import type { Content } from "./content-model.ts";
import { crossFaults } from "./cross-check.ts";
import { type FileReader, readFresh } from "./files/remembered.ts";
import { readFolder, type ReadFolder, type ReadingOrder } from "./folder.ts";
import { foundPlaces, foundSpeakers } from "./found.ts";
import { addressesOf, holdAgainst, type LedgerMode, readLedgerFile } from "./ledger-file.ts";
import { heldFiles } from "./held-files.ts";
import { publicationOf } from "./publication.ts";
import { readAnew, type Reader } from "./readings.ts";

/**
 * Reads a content folder to the end, whatever is wrong in it; what is missing or cannot be read is a fault like any
 * other. Only `transcripts/` and `ledger.txt` must be there. Never throws.
 * @param mode how the ledger is to be taken.
 * @param read what reads each transcript.
 * @param files what reads each file; what is made of the very same file is not made again.
 */
export async function readContent(
  folder: string,
  mode: LedgerMode = "as it stands",
  read: Reader = readAnew,
  order: ReadingOrder = "first first",
  files: FileReader = readFresh,
): Promise<Content> {
  const parts = await readFolder(folder, { read, order, files });
  const held = heldContent(parts, relative(process.cwd(), join(folder, "ledger.txt")), mode);
  const content = { ...held, files: heldFiles(folder, parts) };
  const { stray, texts, captures, meetings, speakers, places, topics, threads, series, about, readme } = parts;
  const all = [
    texts,
    captures,
    meetings,
    speakers,
    places,
    topics,
    threads,
    series,
    about,
    readme,
    content.ledger,
    ...parts.read,
  ];
  const ids = new Set(texts.files.map(({ id }) => id));
  const between = crossFaults(content, ids, join(folder, "transcripts"));
  return { ...content, faults: [...stray, ...all.flatMap(({ faults }) => faults), ...between] };
}

/** The parts of a folder, joined and held against its ledger. */
function heldContent(parts: ReadFolder, ledgerPath: string, mode: LedgerMode): Omit<Content, "faults" | "files"> {
  const { read, meetings, speakers, places, topics, threads, series, about, ledgerFiles } = parts;
  const file = readLedgerFile(ledgerPath, ledgerFiles, mode);
  const transcripts = read.flatMap((one) => one.file ?? []);
  const sources = { transcripts, meetings: meetings.entries };
  const same = sameNames(transcripts);
  const named = withSameNames(speakers.entries, same);
  const found = {
    speakers: foundSpeakers(sources, named, file.ledger, same),
    places: foundPlaces(sources, places.entries, file.ledger),
  };
  const ledger = holdAgainst(file, publicationOf(parts, transcripts, found));
  return {
    transcripts: transcripts.map((one) => ({ ...one, addresses: addressesOf(one.id, ledger) })),
    meetings: meetings.entries,
    speakers: named,
    places: places.entries,
    topics: topics.entries,
    threads: threads.entries,
    series: series.entries,
    about: about.entries,
    found,
    ledger,
  };
}
