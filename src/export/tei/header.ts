import { meetingPath } from "../../archive/addresses.ts";
import { fullTitle } from "../../archive/titles.ts";
import type { Meeting, Supplier } from "../../archive/model.ts";
import { meetingItem } from "../citation/index.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { words } from "../words.ts";
import { personRef } from "../xml-ids.ts";

/** What the document is, where it comes from, who takes part and what was changed. */
export const teiHeader = (meeting: Meeting, edition: Edition): Markup =>
  block("teiHeader", {}, [
    fileDescription(meeting, edition),
    block("encodingDesc", {}, [block("editorialDecl", {}, [block("correction", {}, [paragraph(UNCHANGED)])])]),
    profile(meeting),
    revisions(meeting),
  ]);

const UNCHANGED =
  "The words are those of the source. White space is plain; the furniture of the page is left out. Numbers, topics and what is said to be supplied are the archive’s.";

function fileDescription(meeting: Meeting, edition: Edition): Markup {
  const { name, licence, licenceUrl } = edition.about;
  const { note } = meetingItem(meeting, edition);
  const terms = licence === undefined ? paragraph(note) : inline("licence", { target: licenceUrl ?? null }, licence);
  return block("fileDesc", {}, [
    block("titleStmt", {}, [inline("title", { type: "main" }, words(fullTitle(meeting)))]),
    block("publicationStmt", {}, [
      inline("publisher", { "xml:id": "archive" }, name),
      inline("idno", { type: "URI" }, absolute(edition, meetingPath(meeting))),
      block("availability", { status: "free" }, [terms]),
    ]),
    block("notesStmt", {}, [inline("note", {}, note)]),
    block("sourceDesc", {}, [original(meeting, edition)]),
  ]);
}

/** Marks what the page does not state as the archive's own. */
export const by = (supplier: Supplier): { resp?: string } => (supplier === "page" ? {} : { resp: "#archive" });

/** The page the text was taken from; `page` is who words inside speech are by that the speaker did not say. */
function original({ title, date, source }: Meeting, { about }: Edition): Markup {
  return block("bibl", { "xml:id": "page" }, [
    title.by === "page" ? inline("title", {}, words(title.text)) : null,
    about.publisher === undefined ? null : inline("publisher", {}, about.publisher),
    inline("idno", { type: "URI" }, source.address ?? "not located"),
    inline("date", { when: date }, date),
  ]);
}

function profile({ date, place, participants, turns }: Meeting): Markup {
  const people = participants.map(({ person }) => {
    const roles = new Set(turns.flatMap((turn) => (turn.person === person && turn.role !== null ? [turn.role] : [])));
    const offices = [...roles].map((role) => inline("affiliation", {}, words(role)));
    return block("person", { "xml:id": personRef(person) }, [inline("persName", {}, person.name), ...offices]);
  });
  return block("profileDesc", {}, [
    block("langUsage", {}, [inline("language", { ident: "en" }, "English")]),
    block("settingDesc", {}, [
      block("setting", {}, [
        place && inline("name", { type: "place", ...by(place.by) }, words(place.printed)),
        inline("date", { when: date }, date),
      ]),
    ]),
    people.length === 0 ? null : block("particDesc", {}, [block("listPerson", {}, people)]),
  ]);
}

function revisions({ added, revised }: Meeting): Markup | null {
  const changes = [
    ...(revised === null ? [] : [inline("change", { when: revised }, "Revised.")]),
    ...(added === null ? [] : [inline("change", { when: added }, "Added to the archive.")]),
  ];
  return changes.length === 0 ? null : block("revisionDesc", {}, changes);
}

const paragraph = (text: string): Markup => inline("p", {}, text);
