/** The body of a page as a record: turns, and what is printed among them. */
export { type Body, readBody } from "./body.ts";
export { speechRanges, spokenWords } from "./ranges.ts";
