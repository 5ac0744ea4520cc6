import { plain, spokenWords, type Transcript } from "../transcript/index.ts";

/** What was read of a text, for whoever adds it: a line for the facts, and one for each speaker. */
export function accountOf({ title, date, place, turns }: Transcript): string[] {
  const facts = [plain(date.text), place && plain(place.text), title && `“${plain(title.text)}”`];
  const bySpeaker = Map.groupBy(turns, ({ speaker, label }) => speaker ?? plain(label));
  const speakers = [...bySpeaker].map(([name, own]) => {
    const words = own.reduce((sum, { paragraphs }) => paragraphs.reduce((all, one) => all + spokenWords(one), sum), 0);
    return `${name}: ${counted(own.length, "turn")}, ${counted(words, "word")}`;
  });
  return [facts.filter((fact) => fact !== null).join(", "), ...speakers];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
