/** Labels: what could be one, what the page says for and against it, the decision with its reasons. */
export type { Passage } from "./decided.ts";
export { isAll, isMarked } from "./markup.ts";
export { type DoubtfulPassage, findPassages } from "./passages.ts";
