import { INERT } from "../../archive/cells.ts";
import { archiveDescription } from "../../archive/descriptions.ts";
import type { Archive } from "../../archive/model.ts";
import { slug } from "../../archive/slug.ts";
import type { Edition } from "../edition.ts";
import type { ArchiveFile } from "../format.ts";
import { ARCHIVE_FILES } from "../formats.ts";
import { json } from "../json/index.ts";
import { lastChanged } from "../last-changed.ts";
import { rightsOf } from "../rights.ts";
import { contactField } from "../contact.ts";
import type { FileFacts } from "./facts.ts";
import { pathsOf } from "./parts.ts";

/** The file that describes the files about the archive as a whole. */
export const dataPackageJson = (archive: Archive, edition: Edition, facts: FileFacts): string =>
  json(dataPackage(archive, edition, facts));

/**
 * The description of the files about the archive as a whole, after https://specs.frictionlessdata.io/data-package/. Those
 * of each meeting are none of its resources: a reader may join the files of a resource, which makes neither one JSON nor
 * one XML of many, and a resource a file would be ten thousand. `archive.json` names them. A table in parts is a resource
 * for each, with its own row of column names: readers that join the files of a resource take that of the first alone.
 */
export function dataPackage(archive: Archive, edition: Edition, facts: FileFacts): object {
  const { name, keeper, contact, version } = archive.about;
  const { publisher, licence } = rightsOf(edition);
  const day = lastChanged(archive);
  return {
    profile: "data-package",
    name: slug(name),
    title: name,
    description: archiveDescription(archive.about),
    homepage: edition.base,
    ...(version !== undefined && { version }),
    ...(day !== undefined && { created: `${day}T00:00:00Z` }),
    ...(licence?.address && { licenses: [{ path: licence.address, title: licence.name }] }),
    ...(publisher && { sources: [{ title: publisher.name, ...(publisher.address && { path: publisher.address }) }] }),
    ...(keeper !== undefined && {
      contributors: [{ title: keeper, role: "maintainer", ...contactField(contact, "email", "path") }],
    }),
    resources: ARCHIVE_FILES.flatMap((file) =>
      pathsOf(file.path, (path) => facts.has(path)).map((path) => resource({ ...file, path }, facts)),
    ),
  };
}

function resource({ path, about, type, table }: ArchiveFile, facts: FileFacts) {
  const { bytes, sha256 } = facts.of(path);
  return {
    name: table === undefined ? slug(path) : slug(path.replace(/\.csv$/, "")),
    path,
    description: table === undefined ? about : `${about} ${INERT}`,
    mediatype: type,
    encoding: "utf-8",
    bytes,
    hash: `sha256:${sha256}`,
    ...(table !== undefined && {
      profile: "tabular-data-resource",
      dialect: { delimiter: ",", doubleQuote: true, header: true },
      schema: {
        fields: table.columns.map(([name, fieldType, description]) => ({ name, type: fieldType, description })),
        primaryKey: table.key,
      },
    }),
  };
}
