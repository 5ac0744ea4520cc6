/** The ledger: every address this archive has published and the words it points at. Pure: text in, text and messages out. */
export { addressNumber } from "./address.ts";
export type { MeetingAddresses, Notice } from "./addresses.ts";
export { type Departure, departures } from "./departures.ts";
export type { Ledger } from "./ledger.ts";
export { addedMessage, problemMessage } from "./messages.ts";
export { type Decisions, NO_DECISIONS } from "./problem.ts";
export { isDay, readLedger } from "./read.ts";
export { settle } from "./settle.ts";
export { type Update, updatedLedger } from "./update.ts";
export { type MeetingWords, meetingWords, wordsHash } from "./words.ts";
export { ledgerText } from "./write.ts";
