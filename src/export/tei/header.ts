import { meetingPath } from "../../archive/addresses.ts";
import { dayText } from "../../archive/dates.ts";
import type { Meeting, Supplier } from "../../archive/model.ts";
import { fullTitle } from "../../archive/titles.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { words } from "../words.ts";
import { refWithin } from "../xml-ids.ts";
import { encoding, extent, languages, publication } from "./declarations.ts";
import { participant, present, presentRef } from "./persons.ts";
import { pointTo } from "./pointers.ts";

/** What a meeting's document is, where it comes from, who takes part and what was changed. `text` is what it heads. */
export const teiHeader = (meeting: Meeting, text: Markup, edition: Edition): Markup =>
  block("teiHeader", {}, [
    fileDescription(meeting, edition),
    encoding(edition, [text], []),
    profile(meeting, text, edition),
    revisions(meeting),
  ]);

function fileDescription(meeting: Meeting, edition: Edition): Markup {
  const address = absolute(edition, meetingPath(meeting));
  const facts = aboutSource(meeting, edition);
  return block("fileDesc", {}, [
    block("titleStmt", {}, [inline("title", { type: "main" }, words(fullTitle(meeting)))]),
    extent([meeting]),
    publication(edition, archiveRef(meeting), { address, facts, day: meeting.revised ?? meeting.added }),
    block("notesStmt", {}, [inline("note", {}, aboutSourceText(facts))]),
    block("sourceDesc", {}, [original(meeting, edition)]),
  ]);
}

/** The id of the archive in a meeting's document, as the one who supplies what the page does not state. */
const archiveRef = (meeting: Meeting): string => refWithin(meeting, "archive");

/** The id of the page there: words inside speech that the speaker did not say are by it. */
export const pageRef = (meeting: Meeting): string => refWithin(meeting, "page");

/** Marks what the page does not state as the archive's own. */
export const by = (meeting: Meeting, supplier: Supplier): { resp?: string } =>
  supplier === "page" ? {} : { resp: `#${archiveRef(meeting)}` };

/** The page the text was taken from, when and by whom it was, and the copy of it that a web archive keeps. */
function original(meeting: Meeting, { about }: Edition): Markup {
  const { title, date, source } = meeting;
  const { address, captured, archived } = source;
  return block("bibl", { "xml:id": pageRef(meeting) }, [
    title.by === "page" ? inline("title", {}, words(title.text)) : null,
    about.publisher === undefined ? null : inline("publisher", {}, words(about.publisher)),
    address === null ? inline("note", {}, "The page is not located.") : inline("idno", { type: "URI" }, address),
    inline("date", { when: date }, dayText(date)),
    captured && inline("date", { type: "captured", when: captured.day }, dayText(captured.day)),
    captured?.by ? credit("captured by", captured.by) : null,
    archived && inline("relatedItem", { type: "archived", target: archived.address }),
  ]);
}

const credit = (what: string, name: string): Markup =>
  block("respStmt", {}, [inline("resp", {}, what), inline("name", {}, words(name))]);

function profile(meeting: Meeting, { markup }: Markup, edition: Edition): Markup {
  const { date, place, participants } = meeting;
  const people = [
    ...participants.map((one) => participant(meeting, one, edition)),
    ...(markup.includes(`#${presentRef(meeting)}"`) ? [present(meeting)] : []),
  ];
  return block("profileDesc", {}, [
    languages(),
    block("settingDesc", {}, [
      block("setting", {}, [
        place &&
          inline(
            "name",
            { type: "place", ref: pointTo("place", place.place), ...by(meeting, place.by) },
            words(place.printed),
          ),
        inline("date", { when: date }, dayText(date)),
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
