export { type DoubtfulPassage, type FoundLabel, type Passage, findPassages } from "./passages.ts";
