export { addressesTxt } from "./addresses-txt.ts";
export { EXAMPLES } from "./examples.ts";
export { dataFiles, leftFiles } from "./files.ts";
export { type Pack, pack } from "./pack.ts";
