/** The ledger: every address this archive has published and what it points at. Pure: text in, text and messages out. */
export { addressNumber } from "./model/address.ts";
export type { MeetingAddresses, Notice } from "./addresses.ts";
export { type Departure, type DepartureKind, departures, folderOf } from "./departures.ts";
export { isDay } from "./file/line.ts";
export { mergeLedger } from "./file/merge.ts";
export { readLedger } from "./file/read.ts";
export { ledgerText } from "./file/write.ts";
export { type Ledger, NEW_LEDGER, speechOf } from "./model/ledger.ts";
export { nameHash, nameKey, type PublishedPage } from "./model/page.ts";
export { type Decisions, NO_DECISIONS } from "./model/problem.ts";
export { type MeetingWords, meetingWords, type Supplied, wordsHash } from "./model/words.ts";
export { type Publication, settle, type Settled } from "./settle/settle.ts";
export { addedMessage, addedPagesMessage, problemMessage, toldMessage } from "./tell/messages.ts";
export { type Update, updatedLedger } from "./update.ts";
