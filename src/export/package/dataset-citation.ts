import { dayText } from "../../archive/dates.ts";
import type { Archive } from "../../archive/model.ts";
import type { Edition } from "../edition.ts";
import { lastChanged } from "../last-changed.ts";
import { words } from "../words.ts";

/**
 * The archive as a data set in a list of references, by APA 7 (sections 9.12, 9.14 and 10.9): who keeps it, the day of its
 * state, its name and version, its address. Where nobody is named as its keeper the name comes first.
 */
export function datasetCitation(archive: Archive, { base }: Edition): string {
  const { name, keeper, version } = archive.about;
  const title = `${words(name)}${version === undefined ? "" : ` (Version ${words(version)})`} [Data set]`;
  const when = `(${apaDay(lastChanged(archive))})`;
  const parts = keeper === undefined ? [title, when] : [words(keeper).replace(/\.$/, ""), when, title];
  return `${parts.join(". ")}. ${base}`;
}

/** An ISO day as `2024, February 21`; without one the manual's sign for no date. */
function apaDay(day: string | undefined): string {
  if (day === undefined) return "n.d.";
  const [number, month, year] = dayText(day).split(" ");
  return `${year}, ${month} ${number}`;
}
