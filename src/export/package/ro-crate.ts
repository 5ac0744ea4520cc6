import { archiveDescription } from "../../archive/descriptions.ts";
import type { Archive } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { ARCHIVE_FILES, MEETING_FORMATS } from "../formats.ts";
import { json } from "../json/index.ts";
import { lastChanged } from "../last-changed.ts";
import { type Linked, rightsOf } from "../rights.ts";
import type { FileFacts } from "./facts.ts";
import { pathsOf } from "./parts.ts";

/** A thing in the description. */
type Entity = Record<string, unknown> & { "@id": string; "@type": string };

const SPECIFICATION = "https://w3id.org/ro/crate/1.1";

/** What the context of RO-Crate 1.1 does not have. */
const TERMS = { sha256: "https://schema.org/sha256" };

/**
 * The unpacked zip described for libraries, after RO-Crate 1.1 (https://www.researchobject.org/ro-crate/specification/1.1/).
 * Files about the archive as a whole stand in it one by one, others by their folder: `archive.json` and `SHA256SUMS` name
 * them all. It describes the folder as it is; BagIt would move all of it into another, where no path is as on the site.
 */
export function roCrateJson(archive: Archive, edition: Edition, facts: FileFacts): string {
  const { publisher, licence } = rightsOf(edition);
  const source = publisher && linkedEntity(publisher, "#source", "CreativeWork");
  const terms = licence && linkedEntity(licence, "#licence", "CreativeWork");
  const keeper = keeperEntity(archive);
  const parts = [...folders(), ...files(facts)];
  const descriptor: Entity = {
    "@id": "ro-crate-metadata.json",
    "@type": "CreativeWork",
    conformsTo: { "@id": SPECIFICATION },
    about: { "@id": "./" },
  };
  const root: Entity = {
    ...rootEntity(archive, edition),
    ...(terms && { license: idOf(terms) }),
    ...(source && { isBasedOn: idOf(source) }),
    ...(keeper && { maintainer: idOf(keeper) }),
    hasPart: parts.map(idOf),
  };
  const about = [source, terms, keeper].filter((entity) => entity !== null);
  return json({ "@context": [`${SPECIFICATION}/context`, TERMS], "@graph": [descriptor, root, ...parts, ...about] });
}

function rootEntity(archive: Archive, { base }: Edition): Entity {
  const { name, version } = archive.about;
  return {
    "@id": "./",
    "@type": "Dataset",
    name,
    description: archiveDescription(archive.about),
    url: base,
    inLanguage: "en",
    datePublished: lastChanged(archive),
    version,
  };
}

const files = (facts: FileFacts): Entity[] => [
  ...ARCHIVE_FILES.flatMap(({ path, about, type }) =>
    pathsOf(path, (part) => facts.has(part)).map((part) => fileEntity(part, about, type, facts)),
  ),
  fileEntity("datapackage.json", "The tables and lists, for readers of data packages.", "application/json", facts),
  fileEntity("README.txt", "What lies here.", "text/plain", facts),
  fileEntity("LICENSE", "On which terms it may be passed on.", "text/plain", facts),
  fileEntity("CITATION.cff", "How to cite the archive as a whole.", "application/yaml", facts),
];

function fileEntity(path: string, description: string, encodingFormat: string, facts: FileFacts): Entity {
  const { bytes, sha256 } = facts.of(path);
  return {
    "@id": path,
    "@type": "File",
    name: path,
    description,
    encodingFormat,
    contentSize: String(bytes),
    sha256,
  };
}

const folders = (): Entity[] => [
  {
    "@id": "content/",
    "@type": "Dataset",
    name: "The record",
    description: "The texts as received, the editor’s notes and the ledger of addresses: what all else is made from.",
  },
  {
    "@id": "meetings/",
    "@type": "Dataset",
    name: "Each meeting",
    description: `Each meeting in these forms: ${MEETING_FORMATS.map(({ name }) => name).join(", ")}.`,
  },
];

const linkedEntity = ({ name, address }: Linked, id: string, type: string): Entity => ({
  "@id": address ?? id,
  "@type": type,
  name,
});

/** Nothing tells whether who keeps the archive is a person or a house. */
function keeperEntity({ about: { keeper, contact } }: Archive): Entity | null {
  if (keeper === undefined) return null;
  return { "@id": "#keeper", "@type": "Thing", name: keeper, ...(contact !== undefined && { url: contact }) };
}

const idOf = ({ "@id": id }: Entity) => ({ "@id": id });
