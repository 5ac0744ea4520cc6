import { isDay } from "../ledger/index.ts";
import { locatedAt, type MeetingNote } from "../collections/schemas.ts";
import type { SourceText } from "./model.ts";

/**
 * Where a text comes from: what the editor's note says, and of its page, where that says nothing, what the file itself does.
 * @param given the address that the file gives as that of its page.
 */
export function originOf(
  { source, captured, archived }: Pick<MeetingNote, "source" | "captured" | "archived">,
  given: string | null,
): Pick<SourceText, "address" | "captured" | "archived"> {
  return {
    address: locatedAt(source) ?? given,
    captured: captured === undefined ? null : { day: captured.day, by: captured.by ?? null },
    archived: archived === undefined ? null : { address: archived, day: dayOf(archived) },
  };
}

/**
 * The day a web archive's copy was made, where its address tells: `/20240222103000/` before the page's own address, as
 * the Wayback Machine, archive.today and pywb write the moment of a Memento (RFC 7089).
 */
function dayOf(address: string): string | null {
  const { year, month, day } =
    /\/(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)\d{0,6}(?:[a-z]{2}_)?\/https?:/.exec(address)?.groups ?? {};
  const written = [year, month, day].join("-");
  return isDay(written) ? written : null;
}
