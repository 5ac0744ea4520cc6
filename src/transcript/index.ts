/** The reader of transcripts: text in, record and messages out. Nothing here knows of files, Astro or the web. */
export { plain } from "./characters.ts";
export { decode, LARGEST_FILE } from "./decode.ts";
export { FORMS } from "./forms/index.ts";
export type { Form } from "./forms/form.ts";
export type { Message } from "./message.ts";
export { RULES, type Code } from "./messages.ts";
export type { Known } from "./known.ts";
export { readTranscript } from "./read.ts";
export { speechRanges } from "./speech.ts";
export type * from "./record.ts";
