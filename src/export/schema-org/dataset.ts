import type { Archive } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { ARCHIVE_FILES } from "../formats.ts";
import { words } from "../words.ts";
import { archiveRef, CONTEXT, keeperOf, originOf } from "./parts.ts";

/** How many bytes the archive's files have: of all in one, and of each by its path. */
export interface DataSizes {
  zip: number;
  files: ReadonlyMap<string, number>;
}

/** The archive as a set of data, in schema.org's words as JSON-LD (https://schema.org/Dataset). */
export function dataset({ about, meetings }: Archive, edition: Edition, { zip, files }: DataSizes): object {
  const { name, summary, scope, licenceUrl, version } = about;
  const keeper = keeperOf(edition);
  const days = meetings.map(({ date }) => date).sort();
  const changes = meetings.flatMap(({ added, revised }) => revised ?? added ?? []).sort();
  const download = (path: string, type: string, bytes: number | undefined) => ({
    "@type": "DataDownload",
    name: path,
    contentUrl: absolute(edition, path),
    encodingFormat: type,
    contentSize: bytes === undefined ? undefined : `${bytes} B`,
  });
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    "@id": absolute(edition, "data/#dataset"),
    url: absolute(edition, "data/"),
    name: words(name),
    description: words([summary, scope].filter((part) => part !== undefined).join(" ")),
    inLanguage: "en",
    isAccessibleForFree: true,
    license: licenceUrl,
    creator: keeper,
    publisher: keeper,
    isBasedOn: originOf(edition),
    isPartOf: archiveRef(edition),
    version,
    temporalCoverage: days.length > 0 ? `${days[0] ?? ""}/${days.at(-1) ?? ""}` : undefined,
    dateModified: changes.at(-1),
    distribution: [
      download("archive.zip", "application/zip", zip),
      ...ARCHIVE_FILES.map(({ path, type }) => download(path, type, files.get(path))),
    ],
  };
}
