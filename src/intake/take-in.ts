import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Content } from "../collections/content-model.ts";
import { type Change, changesBetween, type SaidParagraph } from "../collections/changes.ts";
import { type Fault, fileFault, isError } from "../collections/fault.ts";
import { Registry } from "../collections/registry.ts";
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
  /** Its page is here with other words: it was revised at its source. */
  | { is: "revised"; revised: Revised }
  /** It cannot be read. */
  | { is: "refused"; faults: Fault[] };

type Held = Pick<Content, "transcripts" | "meetings" | "speakers" | "places" | "found" | "ledger">;

/** Takes files into an archive one after the other: each is held against those before it, too. It writes nothing. */
export class Intake {
  readonly #pages = new KnownPages();
  /** The transcripts that are here, each with the day of its capture, as far as that is known. */
  readonly #held = new Map<string, { path: string; transcript: Transcript; day: string | null }>();
  readonly #places: Registry<{ id: string; name: string; spellings: readonly string[] }>;
  readonly #known: Known;
  readonly #ids: Set<string>;
  readonly #circumstances: Circumstances;

  constructor({ transcripts, meetings, speakers, places, found, ledger }: Held, circumstances: Circumstances) {
    const notes = new Map(meetings.map(({ id, data }) => [id, data]));
    for (const { id, path, transcript, source } of transcripts) {
      const note = notes.get(id);
      const address = isAddress(note?.source) ? note.source : source.address;
      this.#held.set(id, { path, transcript, day: note?.captured?.day ?? note?.added ?? null });
      this.#pages.add({ id, sha256: source.sha256, transcript, address });
    }
    const named = places.map(({ id, data: { name, spellings } }) => ({ id, name, spellings }));
    this.#places = new Registry([...named, ...found.places]);
    this.#known = {
      speakers: speakers.map(({ data }) => ({ names: [data.name, ...data.spellings] })),
      places: named.flatMap(({ name, spellings }) => [name, ...spellings]),
    };
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
    if (likeness) return this.#revised(likeness.id, arrival, transcript, origin);
    const id = proposedId(transcript, this.#places, (one) => this.#ids.has(one));
    this.#ids.add(id);
    this.#pages.add({ id, sha256, address, transcript });
    const files = [
      { path: `transcripts/${id}${extname(path)}`, content: bytes },
      {
        path: `meetings/${id}.md`,
        content: meetingNote(origin),
      },
    ];
    return { is: "accepted", accepted: { id, path, files, account: accountOf(transcript), doubts: faults } };
  }

  #revised(id: string, { path, bytes }: Arrival, transcript: Transcript, origin: Origin): Outcome {
    const held = this.#held.get(id);
    if (held === undefined) return { is: "refused", faults: [twice(path, id)] };
    if (held.day === null) return { is: "refused", faults: [captureOfNoDay(path, id)] };
    const ending = extname(held.path);
    const revised = {
      id,
      path,
      changes: changesBetween(saidIn(held.transcript), saidIn(transcript)),
      earlier: { from: `transcripts/${id}${ending}`, to: `captures/${id}/${held.day}${ending}` },
      to: `transcripts/${id}${extname(path)}`,
      bytes,
      origin,
    };
    return { is: "revised", revised };
  }
}

/** What is said, paragraph by paragraph. */
const saidIn = ({ turns }: Transcript): SaidParagraph[] =>
  turns.flatMap(({ label, paragraphs }) => paragraphs.map(({ text }) => ({ label, text })));

function twice(path: string, id: string): Fault {
  const text = `It is of the same page as ${id}, which comes in by this call too, and says other words.`;
  return fileFault(path, "page-twice", text, "Take in the earlier of them first, and the later one after it.");
}

function captureOfNoDay(path: string, id: string): Fault {
  const text = `It is a later capture of ${id}, of which the note does not say when it was captured.`;
  return fileFault(path, "capture-day", text, `Write captured: { day: … } into meetings/${id}.md, or added: at least.`);
}

const isAddress = (source: string | undefined): source is string => source !== undefined && /^https?:/.test(source);
