import type { Meeting, Paragraph, Turn } from "../../archive/model.ts";
import type { PlainRun } from "../../archive/runs.ts";
import type { Edition } from "../edition.ts";
import { block, inline, type Markup, xmlDocument } from "../markup.ts";
import { by, teiHeader } from "./header.ts";
import { wordRuns, words } from "../words.ts";
import { personRef } from "../xml-ids.ts";

/**
 * A meeting in TEI P5 as Parla-CLARIN customises it (https://clarin-eric.github.io/parla-clarin/): a turn is a `u`, a
 * paragraph of speech a `seg`, both under the ids and numbers of their addresses. Words that the speaker did not say
 * stand inside an element that says so, in a `seg` as between them.
 */
export function tei(meeting: Meeting, edition: Edition): string {
  const { id, title, lede, preface, turns } = meeting;
  const division = block("div", { type: "debateSection" }, [
    inline("head", by(title.by), words(title.text)),
    lede && inline("note", { type: "summary" }, words(lede.text)),
    ...preface.map(aside),
    ...turns.flatMap(utterance),
  ]);
  const root = { xmlns: "http://www.tei-c.org/ns/1.0", "xml:id": `m-${id}`, "xml:lang": "en" };
  const text = block("text", {}, [block("body", {}, [division])]);
  return xmlDocument(block("TEI", root, [teiHeader(meeting, edition), text]));
}

function utterance({ id, number, label, person, body }: Turn): Markup[] {
  const who = person === null ? null : `#${personRef(person)}`;
  const parts = body.map((part) => (part.kind === "paragraph" ? segment(part) : aside(part)));
  return [inline("note", { type: "speaker" }, words(label)), block("u", { "xml:id": id, n: number, who }, parts)];
}

const segment = (paragraph: Paragraph): Markup =>
  inline("seg", { "xml:id": paragraph.id, n: paragraph.number }, ...wordRuns(paragraph).map(stretch));

/** A stretch of a paragraph. The blanks around what is not speech stay speech, so that the words join as printed. */
const stretch = ({ kind, text }: PlainRun): Markup | string => (kind === "speech" ? text : NOT_SPEECH[kind](text));

const aside = ({ kind, text }: Meeting["preface"][number]): Markup =>
  kind === "stage" || kind === "elision" ? NOT_SPEECH[kind](words(text)) : inline("note", { type: kind }, words(text));

const NOT_SPEECH: Record<Exclude<PlainRun["kind"], "speech">, (text: string) => Markup> = {
  stage: (text) => inline("incident", {}, inline("desc", {}, text)),
  gloss: (text) => inline("supplied", { resp: "#page" }, text),
  elision: (text) => inline("gap", { reason: "editorial", resp: "#page" }, inline("desc", {}, text)),
};
