import { archiveDescription } from "../../archive/descriptions.ts";
import type { Archive } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { ARCHIVE_FILES } from "../formats.ts";
import { lastChanged } from "../last-changed.ts";
import { words } from "../words.ts";
import { archiveRef, CONTEXT, keeperOf, originOf } from "./parts.ts";

/** How many bytes each of the archive's files has, by its path. */
export type DataSizes = (path: string) => number;

/** Where each of them is published: at its path, or in parts. */
export type DataPaths = (path: string) => readonly string[];

/** The archive as a set of data, in schema.org's words as JSON-LD (https://schema.org/Dataset). */
export function dataset(archive: Archive, edition: Edition, sizes: DataSizes, paths: DataPaths): object {
  const { about, meetings } = archive;
  const { name, licenceUrl, version } = about;
  const keeper = keeperOf(edition);
  const days = meetings.map(({ date }) => date).sort();
  const downloads = (whole: string, type: string) =>
    paths(whole).map((path) => ({
      "@type": "DataDownload",
      name: path,
      contentUrl: absolute(edition, path),
      encodingFormat: type,
      contentSize: `${sizes(path)} B`,
    }));
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    "@id": absolute(edition, "data/#dataset"),
    url: absolute(edition, "data/"),
    name: words(name),
    description: words(archiveDescription(about)),
    inLanguage: "en",
    isAccessibleForFree: true,
    license: licenceUrl,
    creator: keeper,
    publisher: keeper,
    isBasedOn: originOf(edition),
    isPartOf: archiveRef(edition),
    version,
    temporalCoverage: days.length > 0 ? `${days[0] ?? ""}/${days.at(-1) ?? ""}` : undefined,
    dateModified: lastChanged(archive),
    distribution: [
      ...downloads("archive.zip", "application/zip"),
      ...ARCHIVE_FILES.flatMap(({ path, type }) => downloads(path, type)),
    ],
  };
}
