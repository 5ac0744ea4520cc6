import type { MeetingAddresses } from "../ledger/index.ts";
import type { Figure } from "../figures/index.ts";
import type { Transcript } from "../transcript/index.ts";
import type { EditorialEntry } from "./editorial.ts";
import type { Fault } from "./fault.ts";
import type { Found } from "./found.ts";
import type { LedgerReading } from "./ledger-file.ts";
import type {
  AboutNote,
  Capture,
  HeldFile,
  MeetingNote,
  PlaceNote,
  SeriesNote,
  Source,
  SpeakerNote,
  ThreadNote,
  TopicNote,
} from "./schemas.ts";

/** A transcript read from its file. */
export interface TranscriptFile {
  id: string;
  path: string;
  /** The key of the reading. */
  reading: string;
  transcript: Transcript;
  /** The figures of each paragraph, through all turns. */
  figures: Figure[][];
  source: Source;
  /** Earlier captures of its page, the earliest first. */
  captures: Capture[];
  addresses: MeetingAddresses;
}

/** The whole content folder, read and checked. */
export interface Content {
  /** Every file that was read, sorted by path. */
  files: HeldFile[];
  transcripts: TranscriptFile[];
  meetings: EditorialEntry<MeetingNote>[];
  speakers: EditorialEntry<SpeakerNote>[];
  places: EditorialEntry<PlaceNote>[];
  topics: EditorialEntry<TopicNote>[];
  threads: EditorialEntry<ThreadNote>[];
  series: EditorialEntry<SeriesNote>[];
  about: EditorialEntry<AboutNote>[];
  /** Speakers and places that the record names and no file of the editor's claims. */
  found: { speakers: Found[]; places: Found[] };
  ledger: LedgerReading;
  /** Everything found wrong or doubtful in any file, in no order. */
  faults: Fault[];
}
