/** Labels: what could be one, what the page says for and against it, the decision with its reasons. */
export { type DoubtfulPassage, findPassages, type Passage } from "./passages.ts";
export { isAll, isMarked } from "./marked.ts";
