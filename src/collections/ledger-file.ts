import {
  addedMessage,
  type Departure,
  departures,
  type Ledger,
  ledgerText,
  type MeetingAddresses,
  type MeetingWords,
  NO_DECISIONS,
  problemMessage,
  readLedger,
  settle,
} from "../ledger/index.ts";
import { decode } from "../transcript/index.ts";
import type { ContentFile } from "./content-files.ts";
import type { Fault } from "./fault.ts";

/** `ledger.txt` of a content folder, held against the folder's transcripts. */
export interface LedgerReading {
  /** The path of the file, as messages name it, whether it is there or not. */
  path: string;
  ledger: Ledger;
  /** The transcripts as the ledger sees them. */
  transcripts: MeetingWords[];
  /** The ids of transcripts that are there and could not be read. */
  unread: ReadonlySet<string>;
  /** The addresses of each meeting, by its id. */
  addresses: ReadonlyMap<string, MeetingAddresses>;
  departures: Departure[];
  /** Nothing is published that the file does not hold as it is. */
  complete: boolean;
  /** The file itself cannot be relied on. */
  broken: boolean;
  /** What is wrong with the file, or, when nothing is, what the transcripts would break, and what they add. */
  faults: Fault[];
}

/** The addresses of a meeting whose transcript has been read. */
export function addressesOf(id: string, { addresses }: LedgerReading): MeetingAddresses {
  const found = addresses.get(id);
  if (found === undefined) throw new Error(`The transcript ${id} was read and got no addresses.`);
  return found;
}

/** Reads the ledger of a content folder. A folder without one promises nothing yet: its addresses are natural numbers. */
export function readLedgerFile(
  path: string,
  [file]: readonly ContentFile[],
  transcripts: MeetingWords[],
  unread: ReadonlySet<string>,
): LedgerReading {
  const { text, messages } = file === undefined ? { text: "", messages: [] } : decode(file.bytes);
  const read = readLedger(text);
  const settled = settle(read.ledger, transcripts, unread, NO_DECISIONS);
  const inFile = [...messages, ...read.messages];
  const broken = inFile.length > 0;
  const added = file === undefined ? [] : settled.added.map(addedMessage);
  const faults = broken ? inFile : [...settled.problems.map(problemMessage), ...added];
  return {
    path,
    ledger: read.ledger,
    transcripts,
    unread,
    addresses: settled.addresses,
    departures: departures(settled.ledger),
    broken,
    complete: settled.problems.length === 0 && ledgerText(settled.ledger) === text,
    faults: faults.map((message) => ({ ...message, file: path })),
  };
}
