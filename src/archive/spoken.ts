import type { Meeting, Paragraph, Turn } from "./model.ts";

/** A paragraph with the turn and the meeting that it stands in. */
export interface Spoken {
  meeting: Meeting;
  turn: Turn;
  paragraph: Paragraph;
}

/** All paragraphs of a meeting, through all turns. */
export const spokenIn = (meeting: Meeting): Spoken[] =>
  meeting.turns.flatMap((turn) => turn.paragraphs.map((paragraph) => ({ meeting, turn, paragraph })));
