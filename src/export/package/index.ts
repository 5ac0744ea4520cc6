export { examples } from "./examples.ts";
export { bytesOf, type FileFacts, type Facts } from "./facts.ts";
export { dataFiles, filesBeside } from "./files.ts";
export { type Pack, pack } from "./pack.ts";
export { partPath, pathsOf } from "./parts.ts";
export { type AnyFile, makeFiles, type MadeFile, madeOf, type Outlet, ZIP_PATH, type ZipMade } from "./press.ts";
export { datasetCitation } from "./dataset-citation.ts";
export type { Deflated, Packed } from "./zip.ts";
