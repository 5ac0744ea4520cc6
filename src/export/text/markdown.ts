import { dayText } from "../../archive/dates.ts";
import type { Departure, Meeting, Paragraph, Turn } from "../../archive/model.ts";
import { aboutSource, aboutSourceText } from "../about-source.ts";
import { meetingItem } from "../citation/index.ts";
import type { Edition } from "../edition.ts";
import { withdrawnText } from "../withdrawn.ts";
import { wordRuns, words } from "../words.ts";

/**
 * A meeting in GitHub's Markdown: every paragraph begins with its number as a link to it, and what the speaker did not
 * say is set in italics.
 */
export function markdown(meeting: Meeting, edition: Edition): string {
  const { title, URL } = meetingItem(meeting, edition);
  const place = meeting.place === null ? [] : [escaped(meeting.place.printed)];
  const parts = [
    `# ${escaped(title)}`,
    `${[dayText(meeting.date), ...place].join(", ")}  \n<${URL}>`,
    aboutSource(meeting, edition)
      .map((fact) => `- ${escaped(aboutSourceText([fact]))}`)
      .join("\n"),
    ...(meeting.lede === null ? [] : [`*${escaped(meeting.lede.text)}*`]),
    ...meeting.preface.map(({ text }) => `*${escaped(text)}*`),
    ...meeting.turns.flatMap((turn) => turnMarkdown(turn, URL)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function turnMarkdown({ id, number, label, body }: Turn, address: string): string[] {
  const numbered = (at: { id: string; number: string }) => `[${at.number}](${address}#${at.id})`;
  const parts = body.map((part) =>
    part.kind === "paragraph" ? `${numbered(part)} ${paragraphMarkdown(part)}` : `*${escaped(part.text)}*`,
  );
  return [`## ${numbered({ id, number })} ${escaped(label)}:`, ...parts];
}

/** Emphasis must touch no blank, and each stretch keeps the blanks around it. */
const paragraphMarkdown = (paragraph: Paragraph): string =>
  wordRuns(paragraph)
    .map(({ kind, text }) =>
      kind === "speech" ? escaped(text, text) : escaped(text, text).replace(/\S(?:.*\S)?/, "*$&*"),
    )
    .join("");

/** The note that a meeting was withdrawn. */
export const withdrawnMarkdown = (left: Departure): string => `${escaped(withdrawnText(left))}\n`;

/** Words as Markdown: what it would read as a sign for something else is escaped. */
const escaped = (text: string, plain = words(text)): string =>
  plain
    .replaceAll(/[\\`*_[\]<>#~|&!]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+=]/, "\\$&");
