export { eachOnce, eachOnceBy } from "./each-once.ts";
export { EarlierSite, sumOf } from "./earlier-site.ts";
export { filesBelow } from "./files-below.ts";
export { keyOf } from "./key.ts";
export { processWide } from "./process-wide.ts";
export { Kept } from "./store.ts";
export { versionOf } from "./version.ts";
