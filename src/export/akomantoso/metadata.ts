import { meetingPath, personPath } from "../../archive/addresses.ts";
import type { Departure, Meeting } from "../../archive/model.ts";
import { slug } from "../../archive/slug.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import type { CslNote } from "../citation/index.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { personRef } from "../xml-ids.ts";
import { words } from "../words.ts";

/** Who speaks where the page names nobody. */
export const UNNAMED = "unnamed";

/** The id of an office that a label gives. */
export const roleRef = (role: string): string => `role-${slug(role)}`;

/** What the document is at the levels of work, expression and manifestation, and whom and what it refers to. */
export function aknMetadata(meeting: Meeting, edition: Edition): Markup {
  const { id, date, added, revised } = meeting;
  const document = { kind: "debate", id, address: absolute(edition, meetingPath(meeting)) };
  const author = edition.about.publisher === undefined ? ARCHIVE : ISSUER;
  return metadata(
    identification({ ...document, date, event: "spoken", published: revised ?? added ?? date, author }),
    references(meeting, edition),
    aboutSourceText(aboutSource(meeting, edition)),
    edition,
  );
}

/** The same of the note that a meeting was withdrawn: it refers to nobody but the archive, and has no day but that one. */
export function aknNoteMetadata({ id, day }: Departure, { URL, note }: CslNote, edition: Edition): Markup {
  const document = { kind: "doc", id, address: URL };
  return metadata(
    identification({ ...document, date: day, event: "withdrawn", published: day, author: ARCHIVE }),
    block("references", { source: "#archive" }, [archive(edition), role(ARCHIVE.as)]),
    note,
    edition,
  );
}

const metadata = (identified: Markup, referred: Markup, statement: string, edition: Edition): Markup =>
  block("meta", {}, [
    identified,
    referred,
    block("notes", { source: "#archive" }, [block("note", { eId: "statement" }, [inline("p", {}, statement)])]),
    rights(edition),
  ]);

/** The licence and whom it asks to name, for programs: in Dublin Core, which Akoma Ntoso takes here and has no element for. */
function rights({ about: { licence, licenceUrl, publisher } }: Edition): Markup | null {
  const facts = [
    licence === undefined ? null : inline("dcterms:license", {}, licenceUrl ?? words(licence)),
    publisher === undefined ? null : inline("dcterms:rightsHolder", {}, words(publisher)),
  ].filter((fact) => fact !== null);
  const namespaces = { source: "#archive", "xmlns:dcterms": "http://purl.org/dc/terms/" };
  return facts.length === 0 ? null : block("proprietary", namespaces, facts);
}

/** Who made something, and as what: both are listed among the references. */
interface Author {
  href: string;
  as: "author" | "editor";
}

/** The office that published the transcript is its author; the archive has edited the file. */
const ISSUER: Author = { href: "issuer", as: "author" };
const ARCHIVE: Author = { href: "archive", as: "editor" };

/** A document with its address on the site, the day of what it records, the day it was published, and whose words it holds. */
interface Identified {
  kind: string;
  id: string;
  address: string;
  date: string;
  event: string;
  published: string;
  author: Author;
}

/** The names of the three levels, and of their main part, by the naming convention (akn-nc-v1.0, 4.5 to 4.8.1). */
function identification({ kind, id, address, date, event, published, author }: Identified): Markup {
  const work = `/akn/${COUNTRY}/${kind}/${date}/${id}`;
  const expression = `${work}/eng@`;
  const when = empty("FRBRdate", { date, name: event });
  return block("identification", { source: "#archive" }, [
    block("FRBRWork", {}, [
      ...named(work, `${work}/!main`),
      empty("FRBRalias", { value: address, name: "archive" }),
      when,
      authored(author),
      empty("FRBRcountry", { value: COUNTRY }),
    ]),
    block("FRBRExpression", {}, [
      ...named(expression, `${expression}/!main`),
      when,
      authored(author),
      empty("FRBRlanguage", { language: "eng" }),
    ]),
    block("FRBRManifestation", {}, [
      ...named(`${expression}.${FORM}`, `${expression}/!main.${FORM}`),
      empty("FRBRdate", { date: published, name: "published" }),
      authored(ARCHIVE),
      empty("FRBRformat", { value: FORM }),
    ]),
  ]);
}

/** The country whose office publishes the transcripts: Akoma Ntoso asks for it in every name. */
const COUNTRY = "ru";

/** What the naming convention calls one file of Akoma Ntoso; `akn` is a package of them (4.8.3). */
const FORM = "xml";

const named = (whole: string, main: string): Markup[] => [
  empty("FRBRthis", { value: main }),
  empty("FRBRuri", { value: whole }),
];

const authored = ({ href, as }: Author): Markup => empty("FRBRauthor", { href: `#${href}`, as: `#${as}` });

function references(meeting: Meeting, edition: Edition): Markup {
  const { participants, turns, source } = meeting;
  const people = participants.map(({ person }) =>
    reference("TLCPerson", personRef(person), absolute(edition, personPath(person)), person.name),
  );
  const offices = new Map(turns.flatMap((turn) => (turn.role === null ? [] : [[roleRef(turn.role), turn.role]])));
  return block("references", { source: "#archive" }, [
    source.address === null ? null : empty("original", { eId: "page", href: source.address, showAs: "Original page" }),
    issuer(edition),
    archive(edition),
    ...people,
    turns.some(({ person }) => person === null)
      ? reference("TLCPerson", UNNAMED, ontology("person", UNNAMED), "Not named by the page")
      : null,
    ...[...offices].map(([ref, office]) => reference("TLCRole", ref, ontology("role", slug(office)), office)),
    role(ISSUER.as),
    role(ARCHIVE.as),
  ]);
}

/** The office that published the transcripts, where the archive names it. */
function issuer({ about: { publisher, publisherUrl } }: Edition): Markup | null {
  if (publisher === undefined) return null;
  const href = publisherUrl ?? ontology("organization", slug(publisher));
  return reference("TLCOrganization", ISSUER.href, href, publisher);
}

const archive = ({ base, about }: Edition): Markup => reference("TLCOrganization", ARCHIVE.href, base, about.name);

const role = (as: Author["as"]): Markup => reference("TLCRole", as, ontology("role", as), as);

/**
 * The name of somebody or something that is no document (akn-nc-v1.0, 4.11): of an office, by its words, so that it is the
 * same in every meeting and that of no other office.
 */
const ontology = (kind: string, id: string): string => `/akn/ontology/${kind}/${id}`;

const reference = (kind: string, eId: string, href: string, showAs: string): Markup =>
  empty(kind, { eId, href, showAs: words(showAs) });

const empty = (name: string, attributes: Record<string, string>): Markup => inline(name, attributes);
