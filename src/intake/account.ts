import { plain, speechRanges, type Transcript } from "../transcript/index.ts";

/** What was read of a text, for whoever adds it: a line for the facts, and one for each speaker. */
export function accountOf({ title, date, place, turns }: Transcript): string[] {
  const facts = [plain(date.text), place && plain(place.text), title && `“${plain(title.text)}”`];
  const bySpeaker = Map.groupBy(turns, ({ speaker, label }) => speaker ?? plain(label));
  const speakers = [...bySpeaker].map(([name, own]) => {
    const words = own.reduce((sum, turn) => sum + wordsOf(turn.paragraphs), 0);
    return `${name}: ${counted(own.length, "turn")}, ${counted(words, "word")}`;
  });
  return [facts.filter((fact) => fact !== null).join(", "), ...speakers];
}

/** The words that were said, without glosses and stage directions. */
function wordsOf(paragraphs: Transcript["turns"][number]["paragraphs"]): number {
  const said = paragraphs.flatMap((paragraph) =>
    speechRanges(paragraph).map(({ start, end }) => paragraph.text.slice(start, end)),
  );
  return said.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? []).length, 0);
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
