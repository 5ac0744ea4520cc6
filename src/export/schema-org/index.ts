import type { Archive, Meeting } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { type DataPaths, type DataSizes, dataset } from "./dataset.ts";
import { jsonLd } from "./meeting.ts";

export type { DataPaths, DataSizes } from "./dataset.ts";
export { MEETING_TYPE } from "./meeting.ts";

/** A meeting as JSON-LD for its page. */
export const jsonLdText = (meeting: Meeting, edition: Edition): string => inScript(jsonLd(meeting, edition));

/** The archive as a set of data, as JSON-LD for the page about its data. */
export const datasetText = (archive: Archive, edition: Edition, sizes: DataSizes, paths: DataPaths): string =>
  inScript(dataset(archive, edition, sizes, paths));

/** JSON that may stand in a `script` element: neither `</script>` nor `<!--` can come about in it. */
const inScript = (data: object): string => JSON.stringify(data).replaceAll("<", "\\u003c");
