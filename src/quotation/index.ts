/** The door of the room: what is quoted in a text, beside the words of the record. */
export { type Alignment, type RecordToken } from "./align.ts";
export { type ClaimedDate, type ClaimedName, datesIn, fits, isName, namesIn } from "./claims.ts";
export { compare, type Comparison, type Difference, type Omission, type Pair, type Span } from "./compare.ts";
export { inSentences, type Piece, type QuotedToken, type Reading, readingsOf, wordCount } from "./read.ts";
export { FOLDED, type Token, tokensOf } from "./tokens.ts";
