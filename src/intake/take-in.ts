import { createHash } from "node:crypto";
import { dirname, extname } from "node:path";
import type { Content, TranscriptFile } from "../collections/content-model.ts";
import { type Change, changesBetween, saidIn, type SaidParagraph } from "../collections/changes.ts";
import { type Fault, fileFault, isError } from "../collections/fault.ts";
import { knownNames } from "../collections/folder.ts";
import { Registry } from "../collections/registry.ts";
import { locatedAt } from "../collections/schemas.ts";
import { readTranscriptFile } from "../collections/transcript-file.ts";
import type { Known, Transcript } from "../transcript/index.ts";
import { accountOf } from "./account.ts";
import { KnownPages } from "./known-page.ts";
import { meetingNote, type Origin } from "./meeting-note.ts";
import { proposedId } from "./proposed-id.ts";

/** A file that is to come into the archive. */
export interface Arrival {
  /** As messages name it; its ending says whether it is a saved page. */
  path: string;
  bytes: Uint8Array;
  /** The day on which the page was saved, as far as the file tells; ISO. */
  saved: string;
}

/** What the one who adds says of all files at once. */
export interface Circumstances {
  /** ISO day. */
  today: string;
  /** Who took the texts from their pages; null where that is not said. */
  by: string | null;
  /** The address of the page, where the file does not give it; null where that is not said. */
  source: string | null;
}

/** A file that can come in, and what is written for it. */
export interface Accepted {
  id: string;
  path: string;
  /** By their paths below the content folder. */
  files: { path: string; content: string | Uint8Array }[];
  /** What was read of it. */
  account: string[];
  /** What is doubtful in it. */
  doubts: Fault[];
}

/** A page that has come in once more with other words, and what is written where it is taken in. */
export interface Revised {
  id: string;
  path: string;
  changes: Change<SaidParagraph>[];
  /** What is doubtful in it. */
  doubts: Fault[];
  /** The file that stands, and the capture that it becomes; by their paths below the content folder. */
  earlier: { from: string; to: string };
  /** The file that stands from then on, likewise. */
  to: string;
  bytes: Uint8Array;
  origin: Origin;
}

/** What becomes of a file that is to come in. */
export type Outcome =
  | { is: "accepted"; accepted: Accepted }
  /** Its page is here already, with these words. */
  | { is: "here"; path: string; id: string; same: "bytes" | "words" }
  /** It says what its page said on an earlier day, of which the archive keeps the capture. */
  | { is: "kept"; path: string; id: string; day: string }
  /** Its page is here with other words: it was revised at its source. */
  | { is: "revised"; revised: Revised }
  /** It cannot be read. */
  | { is: "refused"; faults: Fault[] };

type Held = Pick<Content, "files" | "transcripts" | "meetings" | "speakers" | "places" | "ledger">;

/** A transcript that is here, with its path below the content folder and the day of its capture, as far as that is known. */
type Standing = Pick<TranscriptFile, "transcript" | "captures"> & { path: string; day: string | null };

/** Takes files into an archive one after the other: each is held against those before it, too. It writes nothing. */
export class Intake {
  readonly #pages = new KnownPages();
  readonly #held = new Map<string, Standing>();
  readonly #places: Registry<{ id: string; name: string; spellings: readonly string[] }>;
  readonly #known: Known;
  readonly #ids: Set<string>;
  readonly #circumstances: Circumstances;

  constructor({ files, transcripts, meetings, speakers, places, ledger }: Held, circumstances: Circumstances) {
    const notes = new Map(meetings.map(({ id, data }) => [id, data]));
    const paths = new Map(files.flatMap((file) => (file.is === "transcript" ? [[file.id, file.path]] : [])));
    for (const { id, transcript, source, captures } of transcripts) {
      const note = notes.get(id);
      const address = (note && locatedAt(note.source)) ?? source.address;
      const day = note?.captured?.day ?? note?.added ?? null;
      this.#held.set(id, { path: paths.get(id) ?? "", transcript, captures, day });
      this.#pages.add({ id, sha256: source.sha256, transcript, address });
    }
    const named = places.map(({ id, data: { name, spellings } }) => ({ id, name, spellings }));
    this.#places = new Registry(named);
    this.#known = knownNames(speakers, places);
    this.#ids = new Set([...transcripts.map(({ id }) => id), ...ledger.ledger.meetings.keys()]);
    this.#circumstances = circumstances;
  }

  /** Decides what becomes of a file. */
  take(arrival: Arrival): Outcome {
    const { path, bytes, saved } = arrival;
    const { transcript, messages, address: own } = readTranscriptFile(arrival, this.#known);
    const faults = messages.map((message): Fault => ({ ...message, file: path }));
    if (transcript === null) return { is: "refused", faults: faults.filter(isError) };
    const { today, by, source } = this.#circumstances;
    const address = own ?? source;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const origin = { source: address, captured: { day: saved, by }, today };
    const likeness = this.#pages.like({ sha256, address, transcript });
    if (likeness && likeness.same !== "page") return { is: "here", path, id: likeness.id, same: likeness.same };
    if (likeness) {
      const outcome = this.#revised(likeness.id, arrival, { transcript, doubts: faults, origin });
      if (outcome.is === "revised") this.#pages.add({ id: likeness.id, sha256, address, transcript });
      return outcome;
    }
    const id = proposedId(transcript, this.#places, (one) => this.#ids.has(one));
    this.#ids.add(id);
    this.#pages.add({ id, sha256, address, transcript });
    const files = [
      { path: `transcripts/${id}${extname(path)}`, content: bytes },
      { path: `meetings/${id}.md`, content: meetingNote(origin) },
    ];
    return { is: "accepted", accepted: { id, path, files, account: accountOf(transcript), doubts: faults } };
  }

  #revised(
    id: string,
    { path, bytes, saved }: Arrival,
    read: Pick<Revised, "doubts" | "origin"> & { transcript: Transcript },
  ): Outcome {
    const held = this.#held.get(id);
    if (held === undefined) return { is: "refused", faults: [twice(path, id)] };
    const said = saidIn(read.transcript);
    const kept = held.captures.find((capture) => changesBetween(capture.said, said).length === 0);
    if (kept) return { is: "kept", path, id, day: kept.day };
    const { day } = held;
    if (day === null) return { is: "refused", faults: [captureOfNoDay(path, id)] };
    if (saved <= day) return { is: "refused", faults: [notLater(path, id, { saved, day })] };
    const { doubts, origin } = read;
    const revised = {
      ...{ id, path, bytes, doubts, origin },
      changes: changesBetween(saidIn(held.transcript), said),
      earlier: { from: held.path, to: `captures/${id}/${day}${extname(held.path)}` },
      to: `${dirname(held.path)}/${id}${extname(path)}`,
    };
    this.#held.delete(id);
    return { is: "revised", revised };
  }
}

function twice(path: string, id: string): Fault {
  const text = `It is of the same page as ${id}, which comes in by this call too, and says other words.`;
  return fileFault(path, "page-twice", text, "Take in the earlier of them first, and the later one after it.");
}

function notLater(path: string, id: string, { saved, day }: { saved: string; day: string }): Fault {
  const text = `It is of the same page as ${id} and says other words, but was saved on ${saved}, and what is here on ${day}.`;
  const hint = `Give the day on which it was saved with --captured, if that is later, or correct captured in the note of ${id}.`;
  return fileFault(path, "not-later", text, hint);
}

function captureOfNoDay(path: string, id: string): Fault {
  const text = `It is a later capture of ${id}, of which the note does not say when it was captured.`;
  return fileFault(path, "capture-day", text, `Write captured: { day: … } into meetings/${id}.md, or added: at least.`);
}
