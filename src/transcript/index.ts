/** The reader of transcripts: text in, record and messages out. Nothing here knows of files, Astro or the web. */
export { LARGEST_FILE, decode, plain, SETTLED_AS, type Settled } from "./text/index.ts";
export { FORMS, type Form, type Talk } from "./page/index.ts";
export { type Code, type Message, DOUBTS, RULES } from "./messages/index.ts";
export type { Known } from "./people/index.ts";
export { readPage, type Reading, readTalk, readTranscript } from "./read.ts";
export { speechRanges, spokenWords } from "./speech/index.ts";
export type * from "./record.ts";
