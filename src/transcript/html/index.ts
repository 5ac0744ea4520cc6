/** Saved pages: their words as they are seen, line by line, each with what the markup says of it. */
export { attributeOf, classesOf, type Element } from "./elements.ts";
export { type ScriptedLine, type Scripts, type SeenPage, seenPage } from "./seen.ts";
