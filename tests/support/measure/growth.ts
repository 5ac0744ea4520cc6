import { partOf } from "./content.ts";
import { figureText, growthExponent, median, table } from "./figures.ts";
import { removeFolder } from "./own.ts";
import { buildOnce, leave, workplace } from "./project.ts";
import { siteSize } from "./site-size.ts";

/** What a cold build of one size took and made: the medians of all runs; no number where it is not known. */
export interface Size {
  size: number;
  /** In the order of the table: seconds, MB of memory at its peak, files, MB on disk. */
  figures: number[];
  /** Why there are no figures. */
  note: string;
}

/** Builds the first transcripts of a content folder, so many of them, some times. */
export async function measuredSize(folder: string, size: number, runs: number): Promise<Size> {
  const part = await partOf(folder, size);
  const all: number[][] = [];
  for (let run = 0; run < runs; run += 1) all.push(await sizeOnce(part));
  removeFolder(part);
  return { size, figures: (all[0] ?? []).map((_, at) => median(all.map((one) => one[at] ?? NaN))), note: "" };
}

async function sizeOnce(folder: string): Promise<number[]> {
  const place = workplace(folder);
  try {
    const { seconds, peakMB } = await buildOnce(place);
    const { files, megabytes } = siteSize(place.site);
    return [seconds, peakMB ?? NaN, files, megabytes];
  } finally {
    leave(place);
  }
}

/** The sizes as a table, with the power of the number of transcripts by which each figure grows from first to last. */
export function growthTable(sizes: readonly Size[]): string {
  const head = ["transcripts", "seconds", "MB of memory", "files", "MB on disk", ""];
  const rows = sizes.map(({ size, figures, note }) => [String(size), ...cells(figures), note]);
  return table(head, [...rows, ["exponent", ...cells(exponents(sizes))]]);
}

const cells = (figures: readonly number[]): string[] =>
  Array.from({ length: 4 }, (_, at) => figureText(figures[at] ?? NaN));

const exponents = (sizes: readonly Size[]): number[] =>
  Array.from({ length: 4 }, (_, at) => growthExponent(sizes.map(({ size, figures }) => [size, figures[at] ?? NaN])));
