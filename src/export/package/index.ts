export { addressesTxt } from "./addresses-txt.ts";
export { examples } from "./examples.ts";
export { dataFiles, filesBeside } from "./files.ts";
export { type Pack, pack } from "./pack.ts";
export { siteSums } from "./site-sums.ts";
export { datasetCitation } from "./dataset-citation.ts";
