import type { Message } from "../../transcript/index.ts";
import { fullAddress, type Page } from "../model/ledger.ts";
import type { PublishedPage } from "../model/page.ts";
import type { Added, Problem, Told } from "../model/problem.ts";
import type { Renamed } from "../settle/renamed.ts";

const COMMAND = "npm run ledger --";

/** A problem for people, placed at the ledger's line; it names the transcript's file and line too. */
export function problemMessage(problem: Problem): Message {
  switch (problem.kind) {
    case "changed":
      return changed(problem);
    case "gone":
      return gone(problem);
    case "reordered":
      return reordered(problem);
    case "standing":
      return standing(problem);
    case "speaker":
      return speaker(problem);
    case "fact":
      return fact(problem);
    case "meeting":
      return problem.renamed === null ? meetingGone(problem) : meetingRenamed(problem, problem.renamed);
    case "taken":
      return taken(problem);
    case "page":
      return problem.renamed === null ? pageGone(problem.page) : pageRenamed(problem.page, problem.renamed);
    case "other-page":
      return otherPage(problem);
  }
}

/** A word about what is not in the ledger yet: it may be published, and from then on it is to be kept. */
export function addedMessage({ words: { id, path, self }, line, addresses }: Added): Message {
  const [first] = addresses;
  const what =
    line === null || first === undefined
      ? `${id} (${path}:${self.line})`
      : `${addresses.map((address) => address.id).join(", ")} of ${id} (from ${path}:${first.line} on)`;
  return warning("not-in-ledger", line ?? 1, `${what}: ${NEW}`, RECORD);
}

const NEW = "new, and not in the ledger, so that nothing keeps the address yet.";
const RECORD = "Before it is published, record it and commit the ledger: npm run ledger";

/** The most pages that one message names. */
const MOST_NAMED = 12;

/** The same about pages, all of them in one message. */
export function addedPagesMessage(pages: readonly PublishedPage[]): Message[] {
  if (pages.length === 0) return [];
  const paths = pages.slice(0, MOST_NAMED).map(({ path }) => path);
  const more = pages.length > paths.length ? ` and ${pages.length - paths.length} more` : "";
  return [warning("not-in-ledger", 1, `${paths.join(", ")}${more}: ${NEW}`, RECORD)];
}

/** A word about what the content says otherwise than it was published, where no address, title or citation rests on it. */
export function toldMessage(told: Told): Message {
  const hint = "If that is meant, record it and commit the ledger: npm run ledger";
  if (told.kind === "fact") return warning("told-changed", told.entry.line, factText(told), hint);
  const { page, now } = told;
  const today = now === null ? "no meeting makes it any more." : `it is “${now.name}” now${inFile(now)}.`;
  return warning("told-changed", page.line, `${page.path} was published as “${page.opening}”; ${today}`, hint);
}

const inFile = ({ file }: PublishedPage): string => (file === null ? "" : ` (${file})`);

type Of<K extends Problem["kind"]> = Extract<Problem, { kind: K }>;

function changed({ entry, path, now }: Of<"changed">): Message {
  const address = fullAddress(entry);
  const words =
    entry.opening === now.opening
      ? `It was published as “${entry.opening}”; so begin the words in ${path}:${now.line}, but further on they differ.`
      : `It was published as “${entry.opening}”; ${path}:${now.line} has “${now.opening}”.`;
  const hint = `Restore the words in the transcript; if the new ones are meant: ${COMMAND} --changed ${address}`;
  return error("words-changed", entry.line, `${address} would come to point at other words. ${words}`, hint);
}

function gone({ entry, paragraphs, path, after }: Of<"gone">): Message {
  const address = fullAddress(entry);
  const others = paragraphs.map(({ at }) => at).join(", ");
  const also = others === "" ? "" : ` With it would vanish ${others}.`;
  const text = `${address} would vanish. It was published as “${entry.opening}”; its place is after ${path}:${after}.${also}`;
  const hint = `Restore the words in the transcript; if they are withdrawn: ${COMMAND} --withdrawn ${address}`;
  return error("address-gone", entry.line, text, hint);
}

function speaker({ entries, from, path, now }: Of<"speaker">): Message {
  const addresses = entries.map(fullAddress);
  const text =
    `${addresses.join(", ")} would come under another label: published under “${from.opening}” (${from.at ?? ""}), ` +
    `in ${path}:${now.line} under “${now.words.opening}” (${now.id}).`;
  const hint = `Restore the labels in the transcript; if the new ones are meant: ${COMMAND} --changed ${addresses.join(" ")}`;
  return error("other-speaker", entries[0].line, text, hint);
}

function meetingGone({ entry }: Of<"meeting">): Message {
  const text = `${entry.meeting} would vanish: transcripts/${entry.meeting}.txt is not there. It was published as “${entry.opening}”.`;
  const hint = `Restore the file; if the transcript is withdrawn: ${COMMAND} --withdrawn ${entry.meeting}`;
  return error("address-gone", entry.line, text, hint);
}

function meetingRenamed({ entry, paragraphs }: Of<"meeting">, renamed: Renamed): Message {
  const { words, shared } = renamed;
  const text =
    `${entry.meeting} would vanish: transcripts/${entry.meeting}.txt is not there. It was published as “${entry.opening}”; ` +
    `${words.path}:${words.self.line} holds ${shared} of its ${paragraphs} paragraphs.`;
  const hint = `Give the file its old name; if the new one is meant: ${COMMAND} --moved ${entry.meeting} ${words.id}`;
  return error("meeting-renamed", entry.line, text, hint);
}

function reordered({ entries, path, line }: Of<"reordered">): Message {
  const addresses = entries.map(fullAddress);
  const text =
    `${addresses.join(", ")} would stand at another place among the others: the words “${entries[0].opening}” ` +
    `are at ${path}:${line} now.`;
  const hint = `Restore the order in the transcript; if the new one is meant: ${COMMAND} --changed ${addresses.join(" ")}`;
  return error("other-order", entries[0].line, text, hint);
}

function standing({ entry, path, line }: Of<"standing">): Message {
  const address = fullAddress(entry);
  const text =
    `${address} is marked as withdrawn on ${entry.withdrawn ?? ""}, ` +
    `and its words “${entry.opening}” stand in ${path}:${line}.`;
  const hint = `Take them out of the content; if they are meant to be back: ${COMMAND} --restored ${address}`;
  return error("withdrawn-stands", entry.line, text, hint);
}

function fact(problem: Of<"fact">): Message {
  const hint = `Restore what was published; if it is meant: ${COMMAND} --changed ${fullAddress(problem.entry)}`;
  return error("fact-changed", problem.entry.line, `${factText(problem)} Citations rest on it.`, hint);
}

function factText({ entry, path, now }: Pick<Of<"fact">, "entry" | "path" | "now">): string {
  const published = `${fullAddress(entry)} was published as “${entry.opening}”`;
  if (now === null) return `${published}; ${path} has it no longer.`;
  return now.opening === entry.opening
    ? `${published}; so it begins in ${now.path}:${now.line}, but further on it differs.`
    : `${published}; ${now.path}:${now.line} has “${now.opening}”.`;
}

function pageGone({ path, opening, line }: Page): Message {
  const text = `${path} would vanish: nothing in the content makes a page on “${opening}” any more.`;
  const hint = `Restore what named it; if it is withdrawn: ${COMMAND} --withdrawn ${path}`;
  return error("address-gone", line, text, hint);
}

function pageRenamed({ path, opening, line }: Page, renamed: PublishedPage): Message {
  const text = `${path} would vanish: “${opening}” has come to be ${renamed.path}${inFile(renamed)}.`;
  const hint = `Give it its old name; if the new one is meant: ${COMMAND} --moved ${path} ${renamed.path}`;
  return error("page-renamed", line, text, hint);
}

function otherPage({ page, now }: Of<"other-page">): Message {
  const text = `${page.path} was published as the page of “${page.opening}”; it would come to be that of “${now.name}”.`;
  const hint =
    now.file === null
      ? "An address never becomes another's: restore the name that was there."
      : `An address never becomes another's. If both are the same, put the old name among the spellings in ${now.file}; ` +
        "if not, give that file another name.";
  return error("other-page", page.line, text, hint);
}

function taken({ move: { from, to, day, line }, path }: Of<"taken">): Message {
  const place = path === null ? "a new page" : `${path}:1`;
  const text = `${from} was moved to ${to} on ${day} and leads there; ${place} would stand in its place.`;
  const hint = `Give it another name; if ${to} has its old name again: ${COMMAND} --moved ${to} ${from}`;
  return error("address-taken", line, text, hint);
}

function error(code: string, line: number, text: string, hint: string): Message {
  return { severity: "error", code, line, column: 1, text, hint };
}

function warning(code: string, line: number, text: string, hint: string): Message {
  return { ...error(code, line, text, hint), severity: "warning" };
}
