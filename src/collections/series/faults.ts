import type { Figure } from "../../figures/index.ts";
import { plain } from "../../transcript/index.ts";
import type { Content } from "../content-model.ts";
import { type EditorialEntry, entryFault } from "../editorial.ts";
import type { Fault } from "../fault.ts";
import { paragraphsById } from "../paragraphs.ts";
import type { SeriesNote } from "../schemas.ts";
import { type Address, addressText, carriedOver, readAddress } from "../threads/address.ts";
import { addressFaults, type Subject } from "../threads/address-faults.ts";
import { RecordOrder } from "../threads/order.ts";
import { saidAs, spokenFigures } from "./spoken.ts";

/** The part of the content that series point at. */
type Held = Pick<Content, "series" | "transcripts" | "ledger">;
type Entry = EditorialEntry<SeriesNote>;

/** A figure as the editor names it, and what the reader of figures finds in its paragraph. */
interface Named {
  index: number;
  at: Address;
  words: string;
  /** All of the paragraph, in order; none while nothing stands at the address. */
  there: Figure[] | null;
  /** The one of them that is meant; `null` while that is in doubt. */
  figure: Figure | null;
}

/**
 * What series say that is not so: that a figure is said in a paragraph in these words, that all of a series are of one
 * kind and in the order in which they were said, each there once. What could not be read, and everything while the
 * ledger cannot be relied on, is left out of it.
 */
export function seriesFaults(content: Held, transcriptIds: ReadonlySet<string>): Fault[] {
  const { series, transcripts, ledger } = content;
  if (series.length === 0 || ledger.broken) return [];
  const record = new RecordOrder(transcripts);
  return series.flatMap((entry) => {
    const named = entry.data.figures.map((_, index) => namedFigure(entry, index, content));
    return [
      ...addressFaults(entry, addressesIn(entry), FIGURE, { transcripts, ledger, transcriptIds }),
      ...named.flatMap((one) => wordsFaults(entry, one)),
      ...kindFaults(entry, named),
      ...orderFaults(entry, named, record),
      ...twiceFaults(entry, named),
    ];
  });
}

const FIGURE: Subject = { noun: "figure", withdrawn: "Take the figure out of the series." };

const addressesIn = ({ data: { figures } }: Entry) =>
  figures.map(({ at }, index) => ({ text: at, path: ["figures", index, "at"] }));

function namedFigure(entry: Entry, index: number, { transcripts, ledger }: Held): Named {
  const { at: written = "", words = "" } = entry.data.figures[index] ?? {};
  const at = carriedOver(readAddress(written), ledger.departures);
  const file = transcripts.find(({ id }) => id === at.meeting);
  const paragraph = file && paragraphsById(file).get(at.fragment);
  const there = paragraph === undefined ? null : spokenFigures(paragraph);
  const meant = saidAs(there ?? [], words);
  return { index, at, words, there, figure: meant.length === 1 ? (meant[0] ?? null) : null };
}

/** Why these words are no figure of the paragraph, or none that can be drawn. */
function wordsFaults(entry: Entry, { index, at, words, there, figure }: Named): Fault[] {
  if (there === null) return [];
  const path = ["figures", index, "words"];
  if (figure === null) {
    const many = saidAs(there, words).length;
    return [many === 0 ? noFigure(entry, path, at, words, there) : saidTwice(entry, path, at, words, many, there)];
  }
  if (figure.value !== null) return [];
  const text = `“${plain(words)}” is not read as a number, so that it has no place among others.`;
  return [entryFault(entry, path, "unread-figure", text, "Take it out of the series.")];
}

function noFigure(entry: Entry, path: PropertyKey[], at: Address, words: string, there: readonly Figure[]): Fault {
  const text = `“${plain(words)}” is no figure that is said in ${addressText(at)}.`;
  return entryFault(
    entry,
    path,
    "no-such-figure",
    text,
    `${heldText(there)} Copy one of them whole, or correct the address.`,
  );
}

function saidTwice(
  entry: Entry,
  path: PropertyKey[],
  at: Address,
  words: string,
  many: number,
  there: readonly Figure[],
): Fault {
  const text = `“${plain(words)}” is said ${many} times in ${addressText(at)}, so that it is in doubt which is meant.`;
  return entryFault(
    entry,
    path,
    "figure-in-doubt",
    text,
    `${heldText(there)} A series can name those that stand there once.`,
  );
}

/** What figures a paragraph has. */
const heldText = (there: readonly Figure[]): string =>
  there.length === 0
    ? "No figure is read in that paragraph."
    : `The paragraph has ${there.map(({ text }) => `“${plain(text)}”`).join(", ")}.`;

/** Figures that are of something else than the first of the series. A bare number may be of anything. */
function kindFaults(entry: Entry, named: readonly Named[]): Fault[] {
  const first = named.find(({ figure }) => figure !== null && !isBare(figure))?.figure;
  if (first === null || first === undefined) return [];
  return named.flatMap(({ index, figure }) => {
    if (figure === null || isBare(figure) || isAlike(first, figure)) return [];
    const text = `“${plain(figure.text)}” is ${unitText(figure)}; “${plain(first.text)}” is ${unitText(first)}.`;
    const hint = "Leave one of the two out: a series sets figures of one kind and one unit side by side.";
    return [entryFault(entry, ["figures", index, "words"], "other-kind", text, hint)];
  });
}

const isBare = ({ kind, unit }: Figure): boolean => kind === "count" && unit === null;

/** The nouns of what is counted are each speaker's own: companies, businesses. */
const isAlike = (a: Figure, b: Figure): boolean => a.kind === b.kind && (a.kind === "count" || a.unit === b.unit);

const unitText = ({ kind, unit }: Figure): string =>
  kind === "count" ? `a count of ${unit ?? "something"}` : `of the kind ${kind}, in the unit ${unit ?? "none"}`;

/** Figures that were said before one that stands above them. */
function orderFaults(entry: Entry, named: readonly Named[], record: RecordOrder): Fault[] {
  return named.flatMap((one, index) => {
    const above = named.slice(0, index).findLast((other) => isBefore(one, other, record));
    if (above === undefined) return [];
    const text = `${nameOf(one)} was said before ${nameOf(above)}, which stands above it.`;
    const hint = "Put the figures in the order in which they were said, whatever time they are of.";
    return [entryFault(entry, ["figures", index], "figure-order", text, hint)];
  });
}

function isBefore(a: Named, b: Named, record: RecordOrder): boolean {
  const [rankOfA, rankOfB] = [a, b].map(({ at }) => record.at(at)?.rank ?? null);
  if (rankOfA == null || rankOfB == null) return false;
  if (rankOfA !== rankOfB) return rankOfA < rankOfB;
  return a.figure !== null && b.figure !== null && a.figure.start < b.figure.start;
}

const nameOf = ({ at, words }: Named): string => `“${plain(words)}” at ${addressText(at)}`;

/** A figure that stands in its series twice. */
function twiceFaults(entry: Entry, named: readonly Named[]): Fault[] {
  const names = named.map(nameOf);
  return named.flatMap(({ index }) => {
    const name = names[index] ?? "";
    if (names.indexOf(name) === index) return [];
    const text = `${name} is in this series already.`;
    return [entryFault(entry, ["figures", index], "figure-twice", text, "Keep one of the two.")];
  });
}
