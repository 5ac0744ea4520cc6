import { dayText } from "../../archive/dates.ts";
import type { Departure, Meeting, Turn } from "../../archive/model.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import { meetingItem } from "../citation/index.ts";
import type { Edition } from "../edition.ts";
import { withdrawnText } from "../withdrawn.ts";
import { words } from "../words.ts";

/**
 * A meeting as plain text to read: every turn and paragraph with its number, what nobody said without one. One line a
 * paragraph, a blank line between.
 */
export function plainText(meeting: Meeting, edition: Edition): string {
  const { title, URL } = meetingItem(meeting, edition);
  const place = meeting.place === null ? [] : [words(meeting.place.printed)];
  const parts = [
    [title, [dayText(meeting.date), ...place].join(", "), URL].join("\n"),
    aboutSource(meeting, edition)
      .map((fact) => words(aboutSourceText([fact])))
      .join("\n"),
    ...(meeting.lede === null ? [] : [words(meeting.lede.text)]),
    ...meeting.preface.map(({ text }) => words(text)),
    ...meeting.turns.flatMap(turnText),
  ];
  return `${parts.join("\n\n")}\n`;
}

function turnText({ number, label, body }: Turn): string[] {
  const parts = body.map((part) =>
    part.kind === "paragraph" ? `${part.number}  ${words(part.text)}` : words(part.text),
  );
  return [`${number}  ${words(label)}:`, ...parts];
}

/** The note that a meeting was withdrawn. */
export const withdrawnPlainText = (left: Departure): string => `${withdrawnText(left)}\n`;
