import type { MeetingRecord } from "../collections/schemas.ts";
import { plain } from "../transcript/index.ts";
import { dayText } from "./dates.ts";
import type { Meeting, Supplied } from "./model.ts";

/** The page's title; where it has none the editor's, else the first sentence of its lede, else a plain word. */
export function titleOf({ transcript, note }: MeetingRecord): Supplied {
  if (transcript.title !== null) return { text: transcript.title.text, by: "page" };
  if (note.title !== undefined) return { text: note.title, by: "editor" };
  const sentence = transcript.lede === null ? null : firstSentence(transcript.lede.text);
  return sentence === null ? { text: "Transcript", by: "editor" } : { text: sentence, by: "lede" };
}

/** When and where a meeting was: `19 August 2022, Sochi`. White space is plain. */
export const whenAndWhere = ({ date, place }: Pick<Meeting, "date" | "place">): string =>
  place === null ? dayText(date) : `${dayText(date)}, ${plain(place.printed)}`;

/** A title never stands alone: many meetings share one, and date and place tell them apart. White space is plain. */
export const fullTitle = (meeting: Meeting): string => `${plain(meeting.title.text)}, ${whenAndWhere(meeting)}`;

function firstSentence(text: string): string {
  return text.split(/(?<=\p{Ll}{2}\.)\s/u, 1)[0]?.replace(/\.$/, "") ?? text;
}
