import { plain } from "../transcript/index.ts";
import { dayText } from "./dates.ts";
import type { Meeting } from "./model.ts";

/** What a link preview says of a meeting: its lede, or who spoke where and when. White space is plain. */
export function meetingDescription({ lede, participants, date, place }: Meeting): string {
  if (lede !== null) return plain(lede.text);
  const names = participants.map(({ person }) => person.name).join(", ");
  return `Transcript of ${[dayText(date), place?.printed].filter((part) => part !== undefined).join(", ")}. ${names}`.trim();
}
