import {
  addedMessage,
  addedPagesMessage,
  type Departure,
  departures,
  type Ledger,
  ledgerText,
  type MeetingAddresses,
  mergeLedger,
  NEW_LEDGER,
  NO_DECISIONS,
  problemMessage,
  type Publication,
  readLedger,
  settle,
  toldMessage,
} from "../ledger/index.ts";
import { eachOnce } from "../kept/index.ts";
import { decode } from "../transcript/index.ts";
import { type ContentFile, type FoundFiles, LARGEST_LEDGER } from "./content-files.ts";
import { type Fault, fileFault, isError } from "./fault.ts";

/** How the ledger's file is to be read: as it stands, as the merge of two branches, or not at all, for there is none. */
export type LedgerMode = "as it stands" | "merge" | "new";

/** `ledger.txt` of a content folder, read. */
export interface LedgerFile {
  /** The path of the file, as messages name it, whether it is there or not. */
  path: string;
  text: string;
  ledger: Ledger;
  /** What is wrong with the file itself; with an error among it the ledger cannot be relied on. */
  faults: Fault[];
}

/** The ledger, held against what the content would publish. */
export interface LedgerReading extends LedgerFile {
  publication: Publication;
  /** The addresses of each meeting, by its id. */
  addresses: ReadonlyMap<string, MeetingAddresses>;
  departures: Departure[];
  /** True where nothing is published that the file does not hold as it is. */
  isComplete: () => boolean;
  /** The file itself cannot be relied on. */
  broken: boolean;
  /** What is wrong with the file, or, when nothing is, what the content would break, what it says otherwise, what it adds. */
  faults: Fault[];
}

/** The addresses of a meeting whose transcript has been read. */
export function addressesOf(id: string, { addresses }: LedgerReading): MeetingAddresses {
  const found = addresses.get(id);
  if (found === undefined) throw new Error(`The transcript ${id} was read and got no addresses.`);
  return found;
}

/** Reads the ledger of a content folder, which has one from its first day on. */
export function readLedgerFile(path: string, found: FoundFiles, mode: LedgerMode): LedgerFile {
  const [file] = found.files;
  if (found.faults.length > 0) return { path, text: "", ledger: NEW_LEDGER, faults: found.faults };
  if (file === undefined || mode === "new") {
    const faults = file === undefined ? (mode === "new" ? [] : [noLedger(path)]) : [ledgerIsThere(path)];
    return { path, text: file === undefined ? "" : decoded(file).text, ledger: NEW_LEDGER, faults };
  }
  const { text, ledger, messages } = mode === "merge" ? merged(file) : standing(file);
  return { path, text, ledger, faults: messages.map((message) => ({ ...message, file: path })) };
}

const standing = eachOnce((file: ContentFile) => readWith(readLedger, file));

const merged = (file: ContentFile) => readWith(mergeLedger, file);

const decoded = ({ bytes }: ContentFile) => decode(bytes, LARGEST_LEDGER.bytes);

function readWith(read: typeof readLedger, file: ContentFile) {
  const { text, messages } = decoded(file);
  const { ledger, messages: more } = read(text);
  return { text, ledger, messages: [...messages, ...more] };
}

function noLedger(path: string): Fault {
  return fileFault(
    path,
    "no-ledger",
    "The ledger is not there, so that nothing keeps the addresses that were published.",
    "Bring it back as it was last committed: git restore ledger.txt in its folder. For an archive that has published nothing yet: npm run ledger -- --new",
  );
}

function ledgerIsThere(path: string): Fault {
  return fileFault(path, "ledger-there", "There is a ledger already.", "Bring it up to date: npm run ledger");
}

/** Holds the ledger against what the content would publish. */
export function holdAgainst(file: LedgerFile, publication: Publication): LedgerReading {
  const settled = settle(file.ledger, publication, NO_DECISIONS);
  const broken = file.faults.some(isError);
  const messages = [
    ...settled.problems.map(problemMessage),
    ...settled.told.map(toldMessage),
    ...settled.added.map(addedMessage),
    ...addedPagesMessage(settled.addedPages),
  ];
  const found = messages.map((message) => ({ ...message, file: file.path }));
  return {
    ...file,
    publication,
    addresses: settled.addresses,
    departures: departures(settled.ledger),
    broken,
    isComplete: () => settled.problems.length === 0 && ledgerText(settled.ledger) === file.text,
    faults: broken ? file.faults : [...file.faults, ...found],
  };
}
