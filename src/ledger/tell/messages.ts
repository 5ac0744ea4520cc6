import type { Message } from "../../transcript/index.ts";
import { fullAddress } from "../model/ledger.ts";
import type { Added, Problem } from "../model/problem.ts";
import type { Renamed } from "../settle/renamed.ts";

const COMMAND = "npm run ledger --";

/** A problem for people, placed at the ledger's line; it names the transcript's file and line too. */
export function problemMessage(problem: Problem): Message {
  switch (problem.kind) {
    case "changed":
      return changed(problem);
    case "gone":
      return gone(problem);
    case "speaker":
      return speaker(problem);
    case "meeting":
      return problem.renamed === null ? meetingGone(problem) : meetingRenamed(problem, problem.renamed);
    case "taken":
      return taken(problem);
  }
}

/** A word about what is not in the ledger yet: it may be published, and from then on it is to be kept. */
export function addedMessage({ words: { id, path, self }, line, addresses }: Added): Message {
  const [first] = addresses;
  const what =
    line === null || first === undefined
      ? `${id} (${path}:${self.line})`
      : `${addresses.map((address) => address.id).join(", ")} of ${id} (from ${path}:${first.line} on)`;
  return {
    severity: "warning",
    code: "not-in-ledger",
    line: line ?? 1,
    column: 1,
    text: `${what}: new, and not in the ledger, so that nothing keeps the address yet.`,
    hint: "Before it is published, record it and commit the ledger: npm run ledger",
  };
}

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

function taken({ move: { from, to, day, line }, path }: Of<"taken">): Message {
  const text = `${from} was moved to ${to} on ${day} and leads there; ${path}:1 would stand in its place.`;
  const hint = `Give the file another name; if ${to} has its old name again: ${COMMAND} --moved ${to} ${from}`;
  return error("address-taken", line, text, hint);
}

function error(code: string, line: number, text: string, hint: string): Message {
  return { severity: "error", code, line, column: 1, text, hint };
}
