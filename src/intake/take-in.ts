import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Content } from "../collections/content-model.ts";
import { type Fault, isError } from "../collections/fault.ts";
import { Registry } from "../collections/registry.ts";
import { readTranscriptFile } from "../collections/transcript-file.ts";
import type { Known } from "../transcript/index.ts";
import { accountOf } from "./account.ts";
import { KnownPages, type Likeness } from "./known-page.ts";
import { meetingNote } from "./meeting-note.ts";
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

/** What becomes of a file that is to come in. */
export type Outcome =
  | { is: "accepted"; accepted: Accepted }
  /** Its page is here already. */
  | ({ is: "here"; path: string } & Likeness)
  /** It cannot be read. */
  | { is: "refused"; faults: Fault[] };

type Held = Pick<Content, "transcripts" | "meetings" | "speakers" | "places" | "found" | "ledger">;

/** Takes files into an archive one after the other: each is held against those before it, too. It writes nothing. */
export class Intake {
  readonly #pages = new KnownPages();
  readonly #places: Registry<{ id: string; name: string; spellings: readonly string[] }>;
  readonly #known: Known;
  readonly #ids: Set<string>;
  readonly #circumstances: Circumstances;

  constructor({ transcripts, meetings, speakers, places, found, ledger }: Held, circumstances: Circumstances) {
    const sources = new Map(meetings.map(({ id, data }) => [id, data.source]));
    for (const { id, transcript, source } of transcripts) {
      const address = sources.get(id);
      this.#pages.add({ id, sha256: source.sha256, transcript, address: isAddress(address) ? address : null });
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
    const likeness = this.#pages.like({ sha256, address, transcript });
    if (likeness) return { is: "here", path, ...likeness };
    const id = proposedId(transcript, this.#places, (one) => this.#ids.has(one));
    this.#ids.add(id);
    this.#pages.add({ id, sha256, address, transcript });
    const files = [
      { path: `transcripts/${id}${extname(path)}`, content: bytes },
      {
        path: `meetings/${id}.md`,
        content: meetingNote({ source: address, captured: { day: saved, by }, added: today }),
      },
    ];
    return { is: "accepted", accepted: { id, path, files, account: accountOf(transcript), doubts: faults } };
  }
}

const isAddress = (source: string | undefined): source is string => source !== undefined && /^https?:/.test(source);
