/** A list of figures is narrowed as one types: to those in whose lines each of the words typed stands. */
import { narrowAsTyped } from "./filter.ts";

/** Words in small letters, whatever spaces are between. */
const wordsIn = (text: string): string[] => text.toLowerCase().match(/\S+/g) ?? [];

narrowAsTyped(".figures", wordsIn, (item) => {
  const line = wordsIn(item.textContent).join(" ");
  return (part) => line.includes(part);
});
