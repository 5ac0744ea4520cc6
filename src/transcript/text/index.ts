/** A text as lines: what is printed, where it stands, what it has been claimed as, what the editor has settled about it. */
export { firstAbove } from "./ascending.ts";
export { type Block, blockOf, joinAll, lineStarts, linesOf, part } from "./block.ts";
export { COLONS, plain, prints, seen } from "./characters.ts";
export { LARGEST_FILE, decode } from "./decode.ts";
export {
  type Desk,
  claimBlock,
  claimLine,
  claimRange,
  emptyDesk,
  reportBlock,
  reportInside,
  reportLine,
  reportRange,
} from "./desk.ts";
export { reportHidden } from "./hidden.ts";
export { type Line, type Mark, type Markup, printedLines } from "./lines.ts";
export { reportMerge } from "./merge.ts";
export { isSettled, SETTLED_AS, type Placed, type Settled, settledIn, withSettled } from "./settled.ts";
