export { wordsHash } from "../ledger/index.ts";
