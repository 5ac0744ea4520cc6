import { placePath } from "../../archive/addresses.ts";
import { count } from "../../archive/counts.ts";
import type { Archive, Meeting, Place } from "../../archive/model.ts";
import { publishedBy, type SourceFact } from "../about-source.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup, xmlDocument } from "../markup.ts";
import { words } from "../words.ts";
import { placeRef } from "../xml-ids.ts";
import { encoding, extent, languages, paragraph, publication, TEI_NAMESPACE } from "./declarations.ts";
import { teiText } from "./document.ts";
import { person } from "./persons.ts";
import { noteTaxonomy, topicTaxonomy } from "./taxonomies.ts";

/**
 * All meetings as one corpus (Parla-CLARIN, Corpus structure and Files): the header holds once what the meetings share,
 * and each meeting is included as the document that it is by itself.
 * @param pathOf the path of a meeting's document, below the site's root.
 */
export function teiCorpus(archive: Archive, edition: Edition, pathOf: (meeting: Meeting) => string): string {
  const root = { xmlns: TEI_NAMESPACE, "xml:id": "archive", "xml:lang": "en" };
  const parts = archive.meetings.map((meeting) =>
    inline("xi:include", { "xmlns:xi": "http://www.w3.org/2001/XInclude", href: pathOf(meeting) }),
  );
  return xmlDocument(block("teiCorpus", root, [corpusHeader(archive, edition), ...parts]));
}

const corpusHeader = (archive: Archive, edition: Edition): Markup =>
  block("teiHeader", {}, [
    fileDescription(archive, edition),
    encoding(edition, archive.meetings.map(teiText), declarations(archive, edition)),
    profile(archive, edition),
    revisions(archive),
  ]);

function fileDescription({ about, meetings }: Archive, edition: Edition): Markup {
  return block("fileDesc", {}, [
    block("titleStmt", {}, [inline("title", { type: "main" }, words(about.name))]),
    about.version === undefined ? null : block("editionStmt", {}, [inline("edition", {}, words(about.version))]),
    extent(meetings),
    publication(edition, null, { address: edition.base, facts: facts(about), day: lastDay(meetings) }),
    block("sourceDesc", {}, [source(about, meetings)]),
  ]);
}

/** What holds of every text. Of each its own header says more. */
const facts = (about: Archive["about"]): SourceFact[] => [
  ...publishedBy(about),
  { name: "Original page", text: "in the header of each text" },
  { name: "Changes", text: "no word; what the pages have around the transcripts is left out" },
];

const lastDay = (meetings: readonly Meeting[]): string | null =>
  meetings
    .flatMap(({ added, revised }) => revised ?? added ?? [])
    .sort()
    .at(-1) ?? null;

const source = ({ publisher, publisherUrl }: Archive["about"], meetings: readonly Meeting[]): Markup =>
  block("bibl", {}, [
    publisher === undefined ? null : inline("publisher", {}, words(publisher)),
    publisherUrl === undefined ? null : inline("idno", { type: "URI" }, publisherUrl),
    inline("date", { from: meetings.at(0)?.date ?? null, to: meetings.at(-1)?.date ?? null }),
  ]);

/** What the archive is and leaves out, its topics, and the kinds of notes. */
const declarations = ({ about, topics }: Archive, edition: Edition): (Markup | null)[] => [
  block("projectDesc", {}, [paragraph(words(about.summary))]),
  about.scope === undefined ? null : block("samplingDecl", {}, [paragraph(words(about.scope))]),
  block("classDecl", {}, [topicTaxonomy(topics, edition), noteTaxonomy()]),
];

const profile = ({ people, places }: Archive, edition: Edition): Markup => {
  const listPlace = places.map((one) => place(one, edition));
  const listPerson = people.map((one) => person(one, edition));
  return block("profileDesc", {}, [
    languages(),
    listPlace.length === 0 ? null : block("settingDesc", {}, [block("listPlace", {}, listPlace)]),
    listPerson.length === 0 ? null : block("particDesc", {}, [block("listPerson", {}, listPerson)]),
  ]);
};

function place(one: Place, edition: Edition): Markup {
  const { name, country, coordinates } = one;
  return block("place", { "xml:id": placeRef(one) }, [
    inline("placeName", {}, words(name)),
    country === undefined ? null : inline("country", {}, words(country)),
    coordinates === undefined ? null : block("location", {}, [inline("geo", {}, coordinates.join(" "))]),
    inline("idno", { type: "URI" }, absolute(edition, placePath(one))),
  ]);
}

/** How many texts came in or were revised on each day, the last day first. */
function revisions({ meetings }: Archive): Markup | null {
  const days = [...daily(meetings, "revised"), ...daily(meetings, "added")].sort(([a], [b]) => b.localeCompare(a));
  const changes = days.map(([day, text]) => inline("change", { when: day }, text));
  return changes.length === 0 ? null : block("revisionDesc", {}, changes);
}

function daily(meetings: readonly Meeting[], what: "added" | "revised"): [day: string, text: string][] {
  const days = Map.groupBy(meetings, (meeting) => meeting[what]);
  return [...days].flatMap(([day, { length }]) => (day === null ? [] : [[day, `${count(length, "text")} ${what}.`]]));
}
