import { personPath } from "../../archive/addresses.ts";
import type { Meeting, Participant, Person } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { words } from "../words.ts";
import { personRef, refWithin } from "../xml-ids.ts";
import { pointTo } from "./pointers.ts";

/**
 * A person as the whole corpus has them: the name in its parts where they are told apart, the offices with the days that
 * the editor gives, the person's page, and where all of that can be checked.
 */
export function person(person: Person, edition: Edition): Markup {
  const offices = person.offices.map(({ title, from, to }) => office(title, { from, to: to ?? null }));
  const sources = person.sources.map((source) => block("bibl", {}, [inline("ptr", { target: source })]));
  const page = inline("idno", { type: "URI" }, absolute(edition, personPath(person)));
  return block("person", { "xml:id": personRef(person) }, [name(person, edition), page, ...offices, ...sources]);
}

/** A person as one meeting has them: the name, and the office that is printed there. All else the corpus says. */
export const participant = (meeting: Meeting, { person, role }: Participant, edition: Edition): Markup =>
  block("person", { "xml:id": refWithin(meeting, personRef(person)), sameAs: pointTo("speaker", person) }, [
    name(person, edition),
    role === null ? null : office(role, {}),
  ]);

/**
 * Those of whom the page says that they laughed or clapped. Who it was it does not tell, and without a word the speaker
 * would be meant (TEI P5, 8.3.3).
 */
export const present = (meeting: Meeting): Markup =>
  block("personGrp", { "xml:id": presentRef(meeting) }, [
    inline("persName", {}, "Somebody present; the page does not tell who"),
  ]);

/** The id of those. */
export const presentRef = (meeting: Meeting): string => refWithin(meeting, "present");

function name(person: Person, { nameOf }: Edition): Markup {
  const parts = nameOf(person);
  if ("literal" in parts) return inline("persName", {}, parts.literal);
  return inline("persName", {}, inline("forename", {}, parts.given), " ", inline("surname", {}, parts.family));
}

const office = (title: string, days: Record<string, string | null>): Markup =>
  inline("affiliation", days, inline("roleName", {}, words(title)));
