import type { Departure } from "../../ledger/index.ts";
import type { EditorialEntry } from "../editorial.ts";
import type { SeriesEntry, SeriesNote } from "../schemas.ts";
import { carriedOver, readAddress } from "../threads/address.ts";

/** A series as the store has it: each figure at the address to which the ledger has carried it. */
export function storedSeries(
  { data: { title, counts, figures } }: Pick<EditorialEntry<SeriesNote>, "data">,
  departures: readonly Departure[],
  html: string,
): SeriesEntry {
  const stored = figures.map(({ at, words, period = null, line = null }) => ({
    ...carriedOver(readAddress(at), departures),
    ...{ words, period, line },
  }));
  return { title, counts, figures: stored, html };
}
