import type { Aside, Meeting, Paragraph, Turn } from "../../archive/model.ts";
import type { PlainRun } from "../../archive/runs.ts";
import type { Edition } from "../edition.ts";
import { block, type Content, inline, type Markup, xmlDocument } from "../markup.ts";
import { parted } from "../said.ts";
import { wordRuns, words } from "../words.ts";
import { personRef } from "../xml-ids.ts";
import { aknMetadata, roleRef, UNNAMED } from "./metadata.ts";

/**
 * A meeting as a `debate` in Akoma Ntoso 3.0 (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/): a turn is a
 * `speech`, a paragraph a `p`, both under the ids of their addresses; the number of a paragraph is its title.
 *
 * Of the naming convention (akn-nc-v1.0) that keeps what section 5.2 asks of an id: it is unique, it stays with its part
 * whatever comes before it, and an address ends in it. The syntax of section 5.4 (`speech_3__p_2`) would be a second name
 * for what is cited as `t3p2`; what has no address has an id in that syntax.
 */
export function akn(meeting: Meeting, edition: Edition): string {
  const { title, lede, preface, turns } = meeting;
  const section = block("debateSection", { name: "meeting", eId: "dbsect_1" }, [
    lede && inline("summary", {}, words(lede.text)),
    ...preface.map(outside),
    ...turns.flatMap(speech),
  ]);
  const debate = block("debate", { name: "transcript" }, [
    aknMetadata(meeting, edition),
    block("preface", {}, [inline("p", {}, inline("docTitle", {}, words(title.text)))]),
    block("debateBody", {}, [section]),
  ]);
  return xmlDocument(block("akomaNtoso", { xmlns: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" }, [debate]));
}

/** A turn, and behind it what is printed when all has been said. */
function speech(turn: Turn): Markup[] {
  const { id, number, label, person, role } = turn;
  const by = person === null ? UNNAMED : personRef(person);
  const { said, after } = parted(turn);
  return [
    block("speech", { eId: id, by: `#${by}`, as: role === null ? null : `#${roleRef(role)}` }, [
      inline("num", {}, number),
      inline("from", {}, words(label)),
      ...said.map((part) => (part.kind === "paragraph" ? paragraph(part) : inside(part))),
    ]),
    ...after.flatMap((part) => (part.kind === "paragraph" ? [] : [outside(part)])),
  ];
}

const paragraph = (part: Paragraph): Markup =>
  inline("p", { eId: part.id, title: part.number }, ...wordRuns(part).map(stretch));

const stretch = ({ kind, text }: PlainRun): Content => (kind === "speech" ? text : notSaid(kind, text));

/** What is printed in the middle of a speech: a block of its own there. */
const inside = ({ kind, text }: Aside): Markup => inline("p", {}, notSaid(kind, text));

/** What is printed between speeches: what happens in the room is a scene, what else the page tells a narrative. */
function outside({ kind, text }: Aside): Markup {
  if (kind === "elision") return inline("p", {}, notSaid(kind, text));
  return inline(kind === "stage" ? "scene" : "narrative", {}, words(text));
}

/** Words of the page's that nobody said, or its sign that it left some out. */
const notSaid = (kind: string, text: string): Markup =>
  kind === "elision"
    ? inline("omissis", {}, words(text))
    : inline("remark", { type: kind === "stage" ? "sceneDescription" : null }, words(text));
