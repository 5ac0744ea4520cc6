import { dayText } from "../archive/dates.ts";
import type { Departure } from "../archive/model.ts";
import { words } from "./words.ts";

/**
 * What was at the address of a withdrawn meeting, and what became of it. At each of its files stands this note in the
 * file's own syntax, which claims nothing of the meeting but how its day and title began.
 */
export const withdrawnText = ({ opening, day }: Departure): string =>
  words(
    `“${opening}” stood at this address until ${dayText(day)}, when it was withdrawn. Its address is kept, and leads to nothing else.`,
  );
