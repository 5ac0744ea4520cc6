export { type Body, readBody } from "./body.ts";
export { speechRanges } from "./ranges.ts";
