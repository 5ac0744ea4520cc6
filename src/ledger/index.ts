/** The ledger: every address this archive has published and the words it points at. Pure: text in, text and messages out. */
export { addressNumber } from "./model/address.ts";
export type { MeetingAddresses, Notice } from "./addresses.ts";
export { type Departure, type DepartureKind, departures } from "./departures.ts";
export type { Ledger } from "./model/ledger.ts";
export { addedMessage, problemMessage } from "./tell/messages.ts";
export { type Decisions, NO_DECISIONS } from "./model/problem.ts";
export { isDay, readLedger } from "./file/read.ts";
export { settle } from "./settle/settle.ts";
export { type Update, updatedLedger } from "./update.ts";
export { type MeetingWords, meetingWords, wordsHash } from "./model/words.ts";
export { ledgerText } from "./file/write.ts";
