import type { Meeting, Paragraph, Turn } from "../../archive/model.ts";
import type { PlainRun } from "../../archive/runs.ts";
import { aknMetadata, roleRefs, UNNAMED } from "./metadata.ts";
import type { Edition } from "../edition.ts";
import { block, type Content, inline, type Markup, xmlDocument } from "../markup.ts";
import { personRef } from "../xml-ids.ts";
import { wordRuns, words } from "../words.ts";

/**
 * A meeting as a `debate` in Akoma Ntoso 3.0 (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/): a turn is a
 * `speech`, a paragraph a `p`, both under the ids of their addresses; the number of a paragraph is its title.
 */
export function akn(meeting: Meeting, edition: Edition): string {
  const { title, lede, preface, turns } = meeting;
  const roles = roleRefs(meeting);
  const section = block("debateSection", { name: "meeting", eId: "meeting" }, [
    lede && inline("summary", {}, words(lede.text)),
    ...preface.map(({ text }) => inline("narrative", {}, words(text))),
    ...turns.map((turn) => speech(turn, roles)),
  ]);
  const debate = block("debate", { name: "transcript" }, [
    aknMetadata(meeting, edition),
    block("preface", {}, [inline("p", {}, inline("docTitle", {}, words(title.text)))]),
    block("debateBody", {}, [section]),
  ]);
  return xmlDocument(block("akomaNtoso", { xmlns: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0" }, [debate]));
}

function speech({ id, number, label, person, role, body }: Turn, roles: ReadonlyMap<string, string>): Markup {
  const by = person === null ? UNNAMED : personRef(person);
  const as = role === null ? undefined : roles.get(role);
  return block("speech", { eId: id, by: `#${by}`, as: as === undefined ? null : `#${as}` }, [
    inline("num", {}, number),
    inline("from", {}, words(label)),
    ...body.map((part) =>
      part.kind === "paragraph" ? paragraph(part) : inline("p", {}, notSaid(part.kind, part.text)),
    ),
  ]);
}

const paragraph = (part: Paragraph): Markup =>
  inline("p", { eId: part.id, title: part.number }, ...wordRuns(part).map(stretch));

const stretch = ({ kind, text }: PlainRun): Content => (kind === "speech" ? text : notSaid(kind, text));

/** Words of the page's that nobody said, or its sign that it left some out. */
const notSaid = (kind: string, text: string): Markup =>
  kind === "elision"
    ? inline("omissis", {}, words(text))
    : inline("remark", { type: kind === "stage" ? "sceneDescription" : null }, words(text));
