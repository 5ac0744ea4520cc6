import type { Archive } from "../../archive/model.ts";
import { paragraphRows } from "../../archive/rows.ts";
import { jsonLines } from "./json.ts";

/** Every paragraph of the archive as one JSON object a line. The search index is built from this file. */
export const paragraphsNdjson = (archive: Archive): string => jsonLines(paragraphRows(archive));
