import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import { parseAddress } from "../model/address.ts";
import type { Change, Entry, Move, Page } from "../model/ledger.ts";

/** What the ledger lists of one block: how many lines it has, and a hash of them. */
export interface Contents {
  block: string;
  lines: number;
  hash: string;
}

/** The last line: how many contents are listed, and a hash of them. */
export interface End {
  contents: number;
  hash: string;
}

/** One line of the ledger's file, read. */
export type Line =
  | { kind: "entry"; entry: Entry }
  | { kind: "page"; page: Page }
  | { kind: "move"; move: Move }
  | { kind: "contents"; contents: Contents }
  | { kind: "end"; end: End };

const ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
const PATH = `[a-z]+/${ID}`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const HASH = "[0-9a-f]{10}";
const MARKED = `(?<hash>${HASH})(?<changes>(?: changed ${DAY} was ${HASH}| reordered ${DAY})*)`;
const ENDING = `(?: withdrawn (?<withdrawn>${DAY}))? (?<opening>".*")$`;
const ENTRY = new RegExp(`^(?<meeting>${ID})(?:#(?<fragment>\\w+)|(?<fact>:[a-z]+))? ${MARKED}${ENDING}`, "s");
const PAGE = new RegExp(`^(?<path>${PATH}) (?<hash>${HASH})${ENDING}`, "s");
const MOVE = new RegExp(`^(?<from>${ID}|${PATH}) moved (?<day>${DAY}) to (?<to>${ID}|${PATH})$`);
const CHANGE = new RegExp(`changed (?<day>${DAY}) was (?<was>${HASH})|reordered (?<orderDay>${DAY})`, "g");
const CONTENTS = new RegExp(`^contents of (?<block>${ID}/?): (?<lines>\\d+) lines, (?<hash>${HASH})$`);
const END = new RegExp(`^end: (?<contents>\\d+) contents, (?<hash>${HASH})$`);

/** Reads one line, `number` counted from 1; `null` when it has not the form of any. */
export function readLine(text: string, number: number): Line | null {
  return (
    entryLine(text, number) ?? pageLine(text, number) ?? moveLine(text, number) ?? contentsLine(text) ?? endLine(text)
  );
}

/** The block a line belongs to: a meeting's id, or the first part of a page's path with its slash; `null` for none. */
export function blockOf(line: Line): string | null {
  switch (line.kind) {
    case "entry":
      return line.entry.meeting;
    case "page":
      return folderOf(line.page.path);
    case "move":
      return folderOf(line.move.from);
    case "contents":
    case "end":
      return null;
  }
}

const folderOf = (address: string): string => address.replace(/\/.*/, "/");

function entryLine(text: string, line: number): Line | null {
  const { meeting, fragment, fact, hash, changes = "", withdrawn = null, opening = "" } = groupsOf(ENTRY, text);
  if (meeting === undefined || hash === undefined) return null;
  if (fragment !== undefined && parseAddress(fragment) === null) return null;
  const history = [...changes.matchAll(CHANGE)].flatMap(({ groups }) => changeFrom(groups ?? {}));
  const words = unquoted(opening);
  if (words === null || !areDays([...history.map(({ day }) => day), withdrawn])) return null;
  const at = fragment ?? fact ?? null;
  return { kind: "entry", entry: { meeting, at, hash, opening: words, changes: history, withdrawn, line } };
}

function pageLine(text: string, line: number): Line | null {
  const { path, hash, withdrawn = null, opening = "" } = groupsOf(PAGE, text);
  const words = unquoted(opening);
  if (path === undefined || hash === undefined || words === null || !areDays([withdrawn])) return null;
  return { kind: "page", page: { path, hash, opening: words, withdrawn, line } };
}

function moveLine(text: string, line: number): Line | null {
  const { from, day, to } = groupsOf(MOVE, text);
  if (from === undefined || day === undefined || to === undefined || !areDays([day])) return null;
  return folderKind(from) === folderKind(to) ? { kind: "move", move: { from, day, to, line } } : null;
}

/** A meeting moves to a meeting, a topic to a topic. */
const folderKind = (address: string): string => (address.includes("/") ? folderOf(address) : "");

function contentsLine(text: string): Line | null {
  const { block, lines, hash } = groupsOf(CONTENTS, text);
  if (block === undefined || hash === undefined) return null;
  return { kind: "contents", contents: { block, lines: Number(lines), hash } };
}

function endLine(text: string): Line | null {
  const { contents, hash } = groupsOf(END, text);
  return hash === undefined ? null : { kind: "end", end: { contents: Number(contents), hash } };
}

const groupsOf = (pattern: RegExp, text: string): Record<string, string | undefined> =>
  pattern.exec(text)?.groups ?? {};

function changeFrom({ day, was, orderDay }: Record<string, string | undefined>): Change[] {
  if (orderDay !== undefined) return [{ day: orderDay, was: null }];
  return day === undefined || was === undefined ? [] : [{ day, was }];
}

function unquoted(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : null;
  } catch {
    return null;
  }
}

/** True for days that the calendar has, in order of time. */
function areDays(marked: readonly (string | null)[]): boolean {
  const days = marked.filter((day) => day !== null);
  return days.every((day, index) => isDay(day) && day >= (days[index - 1] ?? day));
}

/** True for a day that the calendar has, written `2026-12-01`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
