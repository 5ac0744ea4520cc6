import { datesIn, fits, isName, namesIn } from "../../quotation/index.ts";
import { formsOf, type NameBook } from "../find/names.ts";
import type { Claim, Passage } from "./checked.ts";

/**
 * What the text around a quotation says of speaker and date that its passage does not bear out. A name is taken for the
 * speaker's where the text says that it speaks, or where one speaks in the archive who is called so; nothing is said
 * where any name of the text is that of who speaks, or any date that of the meeting.
 * @param speakers brings the names of all speakers here; asked for only where it matters
 */
export async function claimsAgainst(
  { paragraphs }: Passage,
  around: string,
  { names, speakers }: { names: NameBook; speakers: () => Promise<string[]> },
): Promise<Claim[]> {
  const dates = datesIn(around);
  const isDated = paragraphs.some(({ meeting }) => dates.some((date) => fits(date, meeting.date)));
  const wrongDates = isDated ? [] : dates.map(({ text }): Claim => ({ of: "date", claimed: text }));
  const claimed = namesIn(around);
  const own = paragraphs.flatMap(({ paragraph: { speaker } }) => spellings(speaker, names));
  if (claimed.length === 0 || claimed.some((name) => own.some((words) => isName(name, words)))) return wrongDates;
  const all = (await speakers()).flatMap((speaker) => spellings(speaker, names));
  const others = claimed.filter((name) => name.speaks || all.some((words) => isName(name, words)));
  const texts = [...new Set(others.map(({ text }) => text))];
  return [...texts.map((text): Claim => ({ of: "speaker", claimed: text })), ...wrongDates];
}

/** The words of each spelling of a name. */
const spellings = (name: string, names: NameBook): string[][] =>
  [name, ...names.others(formsOf(name))].map((spelling) => formsOf(spelling));
