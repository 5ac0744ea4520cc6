import type { MeetingNote } from "../collections/schemas.ts";
import type { Absent, Quote, Turn } from "./model.ts";

/** What the editor's note points at in a meeting: the words that stand for it, and what it mentions that is not here. */
export function chosenByEditor(
  { quote, absent }: Pick<MeetingNote, "quote" | "absent">,
  turns: readonly Turn[],
): { quote: Quote | null; absent: Absent[] } {
  const found = new Map(
    turns.flatMap((turn) => turn.paragraphs.map((paragraph) => [paragraph.id, { turn, paragraph }])),
  );
  const at = (id: string) => {
    const place = found.get(id);
    if (place === undefined) throw new Error(`A note points at ${id}, which was checked to be there.`);
    return place;
  };
  return {
    quote: quote === undefined ? null : { words: quote.words, ...at(quote.paragraph) },
    absent: absent.map(({ what, when, paragraph }) => ({ what, when, paragraph: at(paragraph).paragraph })),
  };
}
