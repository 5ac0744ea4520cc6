/** The deposit: what a release published, kept to be held against any later one. Pure: text in, text and messages out. */
export { compare } from "./compare.ts";
export { type Deposit, type Entry, depositOf, fileOf, HOME } from "./deposit.ts";
export { type EarlierRelease, earlierDeposit } from "./earlier.ts";
export { readDeposit } from "./read.ts";
export { breaks, report } from "./report.ts";
export { depositText } from "./write.ts";
