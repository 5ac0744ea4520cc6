import type { Compared, Fate } from "./compare.ts";
import { kindOf, pageOf } from "./deposit.ts";

/** The fates that are told one by one, the gravest first. */
const TITLES: readonly (readonly [Fate["is"], title: string])[] = [
  ["gone", "Gone"],
  ["changed", "Other words"],
  ["withdrawn", "Withdrawn"],
  ["moved", "Moved"],
  ["other bytes", "Files of other bytes"],
];

/** True where a promise is broken: something is gone, or points at other words and does not say so. */
export const breaks = (compared: readonly Compared[]): boolean =>
  compared.some(({ fate }) => fate.is === "gone" || (fate.is === "changed" && !fate.announced));

/**
 * What has become of the addresses, for people, in lines. Turns and paragraphs that share the fate of their page are
 * counted with it, and files are counted by format, save those that are gone; with `all` every address has a line.
 */
export function report(compared: readonly Compared[], fresh: number, all: boolean): string[] {
  const byFate = Map.groupBy(compared, ({ fate }) => fate.is);
  const same = byFate.get("same")?.length ?? 0;
  const sections = TITLES.flatMap(([is, title]) => section(title, byFate.get(is) ?? [], all));
  return [...sections, `As before: ${same}. New: ${fresh}.`];
}

function section(title: string, compared: readonly Compared[], all: boolean): string[] {
  if (compared.length === 0) return [];
  const rows = all ? compared.map((one) => row(one)) : shortRows(compared);
  return [`${title}: ${compared.length}`, ...rows.map((text) => `  ${text}`)];
}

function shortRows(compared: readonly Compared[]): string[] {
  const told = new Set(compared.map(({ address }) => address));
  const groups = Map.groupBy(compared, (one) => groupOf(one, told));
  const onPage = Map.groupBy(groups.get("with its page") ?? [], ({ address }) => pageOf(address));
  const formats = Map.groupBy(groups.get("by format") ?? [], ({ address }) => formatOf(address));
  return [
    ...(groups.get("alone") ?? []).map((one) => row(one, onPage.get(one.address)?.length)),
    ...[...formats].map(([format, files]) => `${format}: ${files.length}`),
  ];
}

function groupOf({ address, fate }: Compared, told: ReadonlySet<string>): "alone" | "with its page" | "by format" {
  const kind = kindOf(address);
  if (kind === "fragment" && fate.is !== "changed" && told.has(pageOf(address))) return "with its page";
  return kind === "file" && fate.is !== "gone" ? "by format" : "alone";
}

/** A file's address without what tells it from others of its format: `meetings/….json`. */
const formatOf = (address: string): string =>
  address.replace(/^(meetings|sources)\/[^/.]+/, "$1/…").replace(/^(topics|speakers)\/[^/]+\//, "$1/…/");

function row({ address, fate }: Compared, fragments = 0): string {
  return `${address}${become(fate)}${fragments === 0 ? "" : `; turns and paragraphs on it: ${fragments}`}`;
}

function become(fate: Fate): string {
  if (fate.is === "moved") return ` is at ${fate.to} since ${fate.day}`;
  if (fate.is === "withdrawn") return ` on ${fate.day}`;
  if (fate.is === "changed") return fate.announced ? ", and the page says so" : ", and the page does not say so";
  return "";
}
