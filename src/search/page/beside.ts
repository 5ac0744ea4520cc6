import { count } from "../../archive/counts.ts";
import { suppliedNote } from "../../archive/supplied.ts";
import type { LeafBeside, LeafMeeting } from "../files.ts";
import type { BesideAnswer, FoundBeside } from "../worker/answer.ts";
import { make } from "./dom.ts";
import { capital } from "./sentence.ts";

/** How much of what is printed is shown, in characters. */
const SHOWN = 200;

/** Where on a page what stands beside the speech is printed. */
const WHERE: Partial<Record<LeafBeside["kind"], string>> = {
  lede: "in the lede",
  heading: "in a heading",
  caption: "in a caption",
  narrative: "between the turns",
  stage: "in a stage direction between the turns",
  elision: "where the page leaves words out",
  pullquote: "in a pull quote",
  listed: "in the page’s lists",
};

/** What stands beside the speech, as items of a list: what is named first. In volumes each says of which it is. */
export function besideItems(
  { named, printed }: BesideAnswer,
  words: readonly string[],
  inVolumes: boolean,
): HTMLLIElement[] {
  const volume = ({ root }: FoundBeside) => (inVolumes ? [` (volume ${root})`] : []);
  return [
    ...named.map((each) => make("li", {}, ...namedParts(each), ...volume(each))),
    ...printed.map((each) => make("li", {}, ...printedParts(each, words), ...volume(each))),
  ];
}

function namedParts({ root, kind, lines, path, meetings, paragraphs, meeting }: FoundBeside): (Node | string)[] {
  const link = make("a", { href: `${root}${path}` }, lines[0] ?? path);
  const counts = `${count(meetings, "meeting")}, ${count(paragraphs, "paragraph")}`;
  if (kind === "speaker") return [link, ` speaks in ${counts}`];
  if (kind === "place") return ["Place: ", link, `, ${counts}`];
  if (kind === "topic")
    return ["Topic: ", link, `, ${count(paragraphs, "paragraph")} in ${count(meetings, "meeting")}`];
  return ["Meeting: ", link, ...supplied(meeting), `, ${meeting === null ? "" : dayAndPlace(meeting)}`];
}

function printedParts(beside: FoundBeside, words: readonly string[]): (Node | string)[] {
  const { root, kind, lines, path, meeting } = beside;
  const text = shortened(lines.find((line) => words.some((word) => hasWord(line, word))) ?? lines[0] ?? "");
  if (meeting === null)
    return ["In a label or name of ", make("a", { href: `${root}${path}` }, lines[0] ?? path), `: “${text}”`];
  const link = make("a", { href: `${root}${path}` }, dayAndPlace(meeting));
  return [`${capital(WHERE[kind] ?? "on the page")} of `, link, `: “${text}”`];
}

const hasWord = (line: string, word: string): boolean => line.toLowerCase().includes(word.toLowerCase());

const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, text.lastIndexOf(" ", SHOWN))} …`;

const supplied = (meeting: LeafMeeting | null): string[] => {
  const note = meeting === null ? "" : suppliedNote("title", meeting.titleBy);
  return note === "" ? [] : [` ${note}`];
};

const dayAndPlace = ({ day, place }: LeafMeeting): string => (place === null ? day : `${day}, ${place}`);

/** How many more there are than are shown. */
export const besideMore = ({ named, printed, namedCount, printedCount }: BesideAnswer): number =>
  namedCount + printedCount - named.length - printed.length;
