import { meetingPath, personPath } from "../archive/addresses.ts";
import type { Meeting } from "../archive/model.ts";
import { absolute, type Edition } from "./edition.ts";
import { block, inline, type Markup } from "./markup.ts";
import { meetingStatement } from "./statement.ts";
import { personRef } from "./tei-header.ts";
import { words } from "./words.ts";

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
  const work = `/akn/${COUNTRY}/debate/${date}/${id}`;
  const level = (name: string, uri: string, when: string, more: Markup[]) =>
    block(name, {}, [
      empty("FRBRthis", { value: `${uri}/!main` }),
      empty("FRBRuri", { value: uri }),
      ...(name === "FRBRWork"
        ? [empty("FRBRalias", { value: absolute(edition, meetingPath(meeting)), name: "archive" })]
        : []),
      empty("FRBRdate", { date: when, name: name === "FRBRManifestation" ? "published" : "spoken" }),
      empty("FRBRauthor", { href: "#archive" }),
      ...more,
    ]);
  return block("meta", {}, [
    block("identification", { source: "#archive" }, [
      level("FRBRWork", work, date, [empty("FRBRcountry", { value: COUNTRY })]),
      level("FRBRExpression", `${work}/eng@`, date, [empty("FRBRlanguage", { language: "eng" })]),
      level("FRBRManifestation", `${work}/eng@.akn`, revised ?? added ?? date, []),
    ]),
    references(meeting, edition),
    block("notes", { source: "#archive" }, [
      block("note", { eId: "statement" }, [inline("p", {}, meetingStatement(meeting, edition))]),
    ]),
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
    reference("TLCOrganization", "archive", edition.base, edition.about.name),
    ...people,
    reference("TLCPerson", UNNAMED, "/ontology/person/unnamed", "Not named by the page"),
    ...roles,
  ]);
}

const reference = (kind: string, eId: string, href: string, showAs: string): Markup =>
  empty(kind, { eId, href, showAs: words(showAs) });

const empty = (name: string, attributes: Record<string, string>): Markup => inline(name, attributes);
