import type { Aside, Meeting, Paragraph, Turn } from "../../archive/model.ts";
import type { PlainRun } from "../../archive/runs.ts";
import type { Edition } from "../edition.ts";
import { block, inline, type Markup, xmlDocument } from "../markup.ts";
import { parted } from "../said.ts";
import { wordRuns, words } from "../words.ts";
import { meetingRef, personRef, refWithin } from "../xml-ids.ts";
import { TEI_NAMESPACE } from "./declarations.ts";
import { by, pageRef, teiHeader } from "./header.ts";
import { presentRef } from "./persons.ts";
import { phenomenon } from "./phenomena.ts";
import { pointTo } from "./pointers.ts";

/**
 * A meeting in TEI P5 as Parla-CLARIN customises it (https://clarin-eric.github.io/parla-clarin/): a turn is a `u`, a
 * paragraph of speech a `seg`, both under the numbers of their addresses and under ids that no other meeting has. Words
 * that the speaker did not say stand inside an element that says so, in a `seg` as between them.
 */
export function tei(meeting: Meeting, edition: Edition): string {
  const root = { xmlns: TEI_NAMESPACE, "xml:id": meetingRef(meeting), "xml:lang": "en" };
  const text = teiText(meeting);
  return xmlDocument(block("TEI", root, [teiHeader(meeting, text, edition), text]));
}

/** What is printed of a meeting, without the header. */
export function teiText(meeting: Meeting): Markup {
  const { title, lede, preface, turns } = meeting;
  const division = block("div", { type: "debateSection" }, [
    inline("head", by(meeting, title.by), words(title.text)),
    lede && inline("note", { type: "summary" }, words(lede.text)),
    ...preface.map((part) => aside(meeting, part)),
    ...turns.flatMap((turn) => utterance(meeting, turn)),
  ]);
  return block("text", {}, [block("body", {}, [division])]);
}

function utterance(meeting: Meeting, turn: Turn): Markup[] {
  const { id, number, label, person } = turn;
  const who = person === null ? null : `#${refWithin(meeting, personRef(person))}`;
  const part = (one: Paragraph | Aside) => (one.kind === "paragraph" ? segment(meeting, one) : aside(meeting, one));
  const { said, after } = parted(turn);
  return [
    inline("note", { type: "speaker" }, words(label)),
    block("u", { "xml:id": refWithin(meeting, id), n: number, who }, said.map(part)),
    ...after.map(part),
  ];
}

function segment(meeting: Meeting, paragraph: Paragraph): Markup {
  const { id, number, topics } = paragraph;
  const ana = topics.length === 0 ? null : topics.map((topic) => pointTo("topic", { id: topic })).join(" ");
  const stretches = wordRuns(paragraph).map((run) => stretch(meeting, run));
  return inline("seg", { "xml:id": refWithin(meeting, id), n: number, ana }, ...stretches);
}

/** A stretch of a paragraph. The blanks around what is not speech stay speech, so that the words join as printed. */
const stretch = (meeting: Meeting, { kind, text }: PlainRun): Markup | string =>
  kind === "speech" ? text : NOT_SPEECH[kind](text, meeting);

const aside = (meeting: Meeting, { kind, text }: Aside): Markup =>
  kind === "stage" || kind === "elision"
    ? NOT_SPEECH[kind](words(text), meeting)
    : inline("note", { type: kind }, words(text));

const NOT_SPEECH: Record<Exclude<PlainRun["kind"], "speech">, (text: string, meeting: Meeting) => Markup> = {
  stage: (text, meeting) => inline(phenomenon(text), { who: `#${presentRef(meeting)}` }, inline("desc", {}, text)),
  gloss: (text, meeting) => inline("supplied", { resp: `#${pageRef(meeting)}` }, text),
  elision: (text, meeting) =>
    inline("gap", { reason: "editorial", resp: `#${pageRef(meeting)}` }, inline("desc", {}, text)),
};
