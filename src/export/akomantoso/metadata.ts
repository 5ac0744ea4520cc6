import { meetingPath, personPath } from "../../archive/addresses.ts";
import type { Departure, Meeting } from "../../archive/model.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import type { CslNote } from "../citation/index.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { personRef } from "../xml-ids.ts";
import { words } from "../words.ts";

/** Who speaks where the page names nobody. */
export const UNNAMED = "unnamed";

/** The ids of the offices that the labels of a meeting give. */
export function roleRefs({ turns }: Pick<Meeting, "turns">): ReadonlyMap<string, string> {
  const roles = new Set(turns.flatMap(({ role }) => role ?? []));
  return new Map([...roles].map((role, index) => [role, `role-${index + 1}`]));
}

/** What the document is at the levels of work, expression and manifestation, and whom and what it refers to. */
export function aknMetadata(meeting: Meeting, edition: Edition): Markup {
  const { id, date, added, revised } = meeting;
  const document = { kind: "debate", id, address: absolute(edition, meetingPath(meeting)) };
  return metadata(
    identification({ ...document, date, event: "spoken", published: revised ?? added ?? date }),
    references(meeting, edition),
    aboutSourceText(aboutSource(meeting, edition)),
  );
}

/** The same of the note that a meeting was withdrawn: it refers to nobody but the archive, and has no day but that one. */
export function aknNoteMetadata({ id, day }: Departure, { URL, note }: CslNote, edition: Edition): Markup {
  const document = { kind: "doc", id, address: URL };
  return metadata(
    identification({ ...document, date: day, event: "withdrawn", published: day }),
    block("references", { source: "#archive" }, [archive(edition)]),
    note,
  );
}

const metadata = (identified: Markup, referred: Markup, statement: string): Markup =>
  block("meta", {}, [
    identified,
    referred,
    block("notes", { source: "#archive" }, [block("note", { eId: "statement" }, [inline("p", {}, statement)])]),
  ]);

/** A document with its address on the site, the day of what it records, and the day it was published. */
interface Identified {
  kind: string;
  id: string;
  address: string;
  date: string;
  event: string;
  published: string;
}

function identification({ kind, id, address, date, event, published }: Identified): Markup {
  const work = `/akn/${COUNTRY}/${kind}/${date}/${id}`;
  const level = (name: string, uri: string, more: readonly Markup[], when = { date, name: event }) =>
    block(name, {}, [
      empty("FRBRthis", { value: `${uri}/!main` }),
      empty("FRBRuri", { value: uri }),
      ...(name === "FRBRWork" ? [empty("FRBRalias", { value: address, name: "archive" })] : []),
      empty("FRBRdate", when),
      empty("FRBRauthor", { href: "#archive" }),
      ...more,
    ]);
  return block("identification", { source: "#archive" }, [
    level("FRBRWork", work, [empty("FRBRcountry", { value: COUNTRY })]),
    level("FRBRExpression", `${work}/eng@`, [empty("FRBRlanguage", { language: "eng" })]),
    level("FRBRManifestation", `${work}/eng@.akn`, [], { date: published, name: "published" }),
  ]);
}

/** The country whose office publishes the transcripts: Akoma Ntoso asks for it in every name. */
const COUNTRY = "ru";

function references(meeting: Meeting, edition: Edition): Markup {
  const people = meeting.participants.map(({ person }) =>
    reference("TLCPerson", personRef(person), absolute(edition, personPath(person)), person.name),
  );
  const roles = [...roleRefs(meeting)].map(([role, ref]) => reference("TLCRole", ref, `/ontology/role/${ref}`, role));
  const { address } = meeting.source;
  return block("references", { source: "#archive" }, [
    ...(address === null ? [] : [empty("original", { eId: "page", href: address, showAs: "Original page" })]),
    archive(edition),
    ...people,
    reference("TLCPerson", UNNAMED, "/ontology/person/unnamed", "Not named by the page"),
    ...roles,
  ]);
}

const archive = ({ base, about }: Edition): Markup => reference("TLCOrganization", "archive", base, about.name);

const reference = (kind: string, eId: string, href: string, showAs: string): Markup =>
  empty(kind, { eId, href, showAs: words(showAs) });

const empty = (name: string, attributes: Record<string, string>): Markup => inline(name, attributes);
