import { count } from "../../archive/counts.ts";
import { textFragment } from "../../archive/text-fragment.ts";
import type {
  Checked,
  ClaimedPassage,
  InContext,
  Passage,
  PassageParagraph,
  PassageStretch,
  Place,
  ShownDifference,
  ShownOmission,
} from "../worker/checked.ts";
import { make } from "./dom.ts";
import { asideWords, speakerPart, titleParts, whenParts } from "./meeting-parts.ts";

/** How much of a paragraph is shown before and after what is quoted, in characters. */
const AROUND = 160;

/** What the record says of a pasted text, in a sentence. Never how much: one word can be all. */
export function verdict(checked: Checked): string {
  if (checked.kind === "long")
    return `Too long to check at once: ${count(checked.characters, "character")}, and ${checked.most.toLocaleString("en")} can be. Check it in parts.`;
  if (checked.kind === "short") return "Too short to tell: a quotation needs at least five words.";
  const { passages, missing } = checked;
  const [only, ...others] = passages;
  if (only === undefined) return "No passage of the record is near this.";
  if (others.length > 0) return `Quoted from ${count(passages.length, "passage")} of the record`;
  return `${passageVerdict(only)}${missing.length > 0 ? " Some of it was not found." : ""}`;
}

function passageVerdict({ differences, omissions }: Passage): string {
  const words = differences.filter(({ of }) => of === "words").length;
  if (words > 0) return `Not word for word: it differs in ${count(words, "place")}.`;
  const but = [
    ...(differences.length > 0 ? ["punctuation"] : []),
    ...(omissions.length > 0 ? ["what it marks as left out or put in"] : []),
  ];
  return but.length === 0 ? "Word for word." : `Word for word, but for ${but.join(" and ")}.`;
}

/** All that is shown of an answer. */
export function answerParts(checked: Checked, root: string): Node[] {
  if (checked.kind !== "checked") return [];
  const { passages, missing } = checked;
  return [
    ...passages.map((passage) => passageSection(passage, root, passages.length > 1)),
    ...missing.map(({ text, short }) =>
      make(
        "p",
        { class: "missing" },
        `“${text}”`,
        short ? ": too short to tell." : ": no passage of the record is near this.",
      ),
    ),
  ];
}

function passageSection(passage: ClaimedPassage, root: string, several: boolean): HTMLElement {
  const { paragraphs, differences, omissions, asides, also } = passage;
  return make(
    "section",
    { class: "passage" },
    ...(several ? [make("h3", {}, passageVerdict(passage))] : []),
    ...claimParts(passage),
    ...speakersNote(passage),
    ...asides.map((words) => make("p", { class: "claim" }, `The page’s words, not the speaker’s: “${words}”.`)),
    ...paragraphs.flatMap((paragraph, at) => paragraphParts(paragraph, paragraphs[at - 1], root)),
    ...(differences.length > 0 ? [differenceTable(differences)] : []),
    ...(omissions.length > 0 ? [make("ul", { class: "omissions" }, ...omissions.map(omissionItem))] : []),
    ...(also.length > 0
      ? [make("p", { class: "also" }, "The record has the same in ", ...placeLinks(also, root))]
      : []),
  );
}

const speakersOf = ({ paragraphs }: Passage): string[] => [
  ...new Set(paragraphs.map(({ paragraph: { speaker } }) => speaker)),
];

/** Words of several speakers in one quotation are said to be that. */
function speakersNote(passage: Passage): HTMLElement[] {
  const speakers = speakersOf(passage);
  return speakers.length < 2 ? [] : [make("p", { class: "claim" }, `These are words of ${speakers.join(" and of ")}.`)];
}

/** What the text around the quotation says, and the record does not bear out. */
function claimParts(passage: ClaimedPassage): HTMLElement[] {
  const { claims, paragraphs } = passage;
  const speakers = speakersOf(passage).join(" and ");
  const names = claims.filter(({ of }) => of === "speaker").map(({ claimed }) => claimed);
  const dates = claims.filter(({ of }) => of === "date").map(({ claimed }) => claimed);
  return [
    ...(names.length > 0 ? [make("p", { class: "claim" }, `Not by ${names.join(" or ")}, but by ${speakers}.`)] : []),
    ...(dates.length > 0
      ? [make("p", { class: "claim" }, `Not of ${dates.join(" or ")}, but of ${paragraphs[0]?.meeting.day ?? ""}.`)]
      : []),
  ];
}

/** A paragraph of the passage; who speaks where stands above it where it is not as in the one before. */
function paragraphParts(here: PassageParagraph, before: PassageParagraph | undefined, root: string): HTMLElement[] {
  const { meeting, paragraph } = here;
  const { speaker, role } = paragraph;
  const name = speakerPart(paragraph, root);
  const isSame = before?.paragraph.speaker === speaker;
  return [
    make(
      "p",
      { class: "place" },
      make(
        "a",
        { href: passageAddress(here, root) },
        make("span", { class: "number" }, paragraph.number),
        ...(before === undefined ? [" · ", ...whenParts(meeting)] : []),
      ),
    ),
    ...(isSame ? [] : [make("p", { class: "who" }, name, role === null ? "" : `, ${role}`)]),
    ...(before === undefined ? [make("p", { class: "when" }, ...titleParts(meeting))] : []),
    make("blockquote", { class: "words" }, ...shown(here.stretches).map(stretchNode)),
  ];
}

/** The address of a paragraph that leads to the words quoted from it. */
function passageAddress({ meeting, paragraph, stretches }: PassageParagraph, root: string): string {
  const first = stretches.findIndex(({ is }) => is !== "around");
  const last = stretches.findLastIndex(({ is }) => is !== "around");
  const text = stretches.map((stretch) => stretch.text);
  const quoted = text.slice(first, last + 1).join("");
  return `${root}meetings/${meeting.id}/#${paragraph.id}${textFragment({ before: text.slice(0, first).join(""), words: quoted, after: text.slice(last + 1).join("") }, false)}`;
}

/** The stretches of a paragraph, without most of what stands around the words that are quoted. */
function shown(stretches: readonly PassageStretch[]): PassageStretch[] {
  return stretches.map((stretch, at) => {
    if (stretch.is !== "around") return stretch;
    if (at === 0 && stretch.text.length > AROUND)
      return {
        ...stretch,
        text: `… ${stretch.text.slice(stretch.text.indexOf(" ", stretch.text.length - AROUND) + 1)}`,
      };
    if (at === stretches.length - 1 && stretch.text.length > AROUND)
      return { ...stretch, text: `${stretch.text.slice(0, stretch.text.lastIndexOf(" ", AROUND))} …` };
    return stretch;
  });
}

function stretchNode({ kind, is, text }: PassageStretch): Node | string {
  const words = kind === "speech" ? text : asideWords(kind, text);
  if (is === "different") return make("mark", {}, words);
  return is === "around"
    ? make("span", { class: "around" }, words)
    : is === "omitted"
      ? make("span", { class: "omitted" }, words)
      : words;
}

function differenceTable(differences: readonly ShownDifference[]): HTMLElement {
  return make(
    "table",
    { class: "differences" },
    make("caption", {}, "What differs"),
    make(
      "thead",
      {},
      make("tr", {}, make("th", { scope: "col" }, "The quotation"), make("th", { scope: "col" }, "The record")),
    ),
    make(
      "tbody",
      {},
      ...differences.map(({ of, quoted, record }) =>
        make(
          "tr",
          {},
          make("td", {}, ...contextNodes(quoted)),
          make(
            "td",
            {},
            ...contextNodes(record),
            of === "marks" ? make("span", { class: "kind" }, " punctuation") : "",
          ),
        ),
      ),
    ),
  );
}

const contextNodes = ({ before, text, after }: InContext): (Node | string)[] => [
  before,
  text === "" ? "" : make("mark", {}, text),
  after,
];

function omissionItem({ by, quoted, record }: ShownOmission): HTMLElement {
  const there = record === "" ? "" : `“${cut(record)}”`;
  if (by === "sign") return make("li", {}, `Left out where the quotation says so: ${there}`);
  return make("li", {}, `In brackets: “${quoted}”${there === "" ? "" : `; the record has there ${there}`}`);
}

/** Words from the first on; the middle of many is left out. */
function cut(text: string): string {
  const words = text.replace(/^[\s\p{P}]+/u, "");
  if (words.length <= 2 * AROUND) return words;
  return `${words.slice(0, words.lastIndexOf(" ", AROUND))} … ${words.slice(words.indexOf(" ", words.length - AROUND) + 1)}`;
}

const placeLinks = (places: readonly Place[], root: string): (Node | string)[] =>
  places.flatMap(({ meeting, id, number, speaker }, at) => [
    at === 0 ? "" : "; ",
    make("a", { href: `${root}meetings/${meeting.id}/#${id}` }, `${number} · ${meeting.day}`),
    `, ${speaker}`,
  ]);
