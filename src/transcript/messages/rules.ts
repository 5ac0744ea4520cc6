import type { Message } from "./message.ts";

/** Line and column in the source, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

interface Rule {
  severity: Message["severity"];
  /** `{}` stands for the words the message is about. */
  text: string;
  hint: string;
}

/**
 * Every message the reader can give, by its code. Each `{}` stands for words the message is about, in their order, and
 * `{because}` for the reason of a decision.
 */
export const RULES = {
  "empty-file": {
    severity: "error",
    text: "Nothing is printed in this file, so there is nothing to read.",
    hint: "Put the text into the file, or remove the file.",
  },
  "too-large": {
    severity: "error",
    text: "The file is larger than 10 MB, which no transcript is.",
    hint: "Put the text alone into it, without what else was saved with it.",
  },
  "too-many-elements": {
    severity: "error",
    text: "The tags of this page open more elements than any page has, so it was not read.",
    hint: "Save the page again from the website; if it is as it should be, take in its text instead.",
  },
  "not-utf-8": {
    severity: "error",
    text: "The byte 0x{} is not UTF-8, so the words from here on cannot be trusted.",
    hint: "Save the file again with the encoding UTF-8, from the page itself if characters have been lost.",
  },
  "unknown-view": {
    severity: "error",
    text: "“{}” opens none of the views that can be read, so no line of the file can be told from another.",
    hint: "Keep the page's text whole, from “View settings”, “Events” or “Select font …” on, or give the text a header of its own.",
  },
  "no-date": {
    severity: "error",
    text: "No date was found where this view prints it, and a transcript without a date cannot be placed or cited.",
    hint: "Restore the page's date line, such as “February 21, 2024, Kazan”.",
  },
  "no-such-date": {
    severity: "error",
    text: "The calendar has no {}.",
    hint: "Compare the date with the page and correct it.",
  },
  "unknown-text": {
    severity: "error",
    text: "“{}” stands where this view prints only its own furniture, so it is neither record nor known furniture.",
    hint: "Remove the line if it is part of the page's menus; if it is part of the record, put it where the page has it.",
  },
  "dates-differ": {
    severity: "error",
    text: "The page gives the date as “{}” here and as “{}” in line {}, and only one of them can be right.",
    hint: "Compare both lines with the page and correct the wrong one, or keep one page in a file.",
  },
  "merge-mark": {
    severity: "error",
    text: "“{}” is a mark that Git leaves where a merge is not settled, so two versions of the text stand in one.",
    hint: "Keep the version that the page has, and delete the other one and all such marks.",
  },
  "long-label": {
    severity: "error",
    text: "“{}” has the shape of a label but is longer than any (320 characters, 40 words), so nobody can tell who speaks.",
    hint: "Compare with the page: part label and speech by a colon where the page does, or take out the colon.",
  },
  "label-without-speech": {
    severity: "error",
    text: "The label “{}” is followed by no speech, so words may be missing or given to the wrong person.",
    hint: "Restore the words that follow the label on the page, or remove the label.",
  },
  "text-after-tail": {
    severity: "error",
    text: "“{}” stands after the end matter of the page has begun, so it belongs to no speaker.",
    hint: "Keep one page in a file, with its end matter (topics, persons, publication, closing date) last.",
  },
  "no-title": {
    severity: "warning",
    text: "No title was found where this view prints it.",
    hint: "Restore the title line, or give the title in the meeting's note.",
  },
  "no-end": {
    severity: "warning",
    text: "The page's end, which this view prints below the words, does not follow “{}”, so words may have been cut off.",
    hint: "Compare the last words with the page, and take the page in whole if there are more.",
  },
  "no-speech": {
    severity: "warning",
    text: "No line names a speaker, so the whole text is read as the page's own narrative.",
    hint: "Nothing to do if the page is a report or an article; otherwise compare the labels with the page.",
  },
  "unsure-speaker": {
    severity: "warning",
    text: "Where the office ends and the name begins in “{}” was told by the shape of the words alone.",
    hint: "Check it, and add the person to the speakers if the name is wrong.",
  },
  "unknown-speaker": {
    severity: "warning",
    text: "No name could be told from the office in “{}”, so these words are given to the label only.",
    hint: "Add the person's name to the speakers if the label names one.",
  },
  "silent-speaker": {
    severity: "warning",
    text: "“{}” is listed as a speaker, but no line opens with this name before a colon, so words may be under another's.",
    hint: "Compare the name with the labels letter by letter, or take it out of the header.",
  },
  "near-name": {
    severity: "warning",
    text: "“{}” is spelt almost like “{}”, and is taken for another person.",
    hint: "Compare with the page. If they are one, list this spelling with that person among the speakers; if not, list both.",
  },
  "several-people": {
    severity: "warning",
    text: "“{}” can stand for each of {}, and is taken for a person of its own.",
    hint: "List the short name among the spellings of the speaker whom it stands for.",
  },
  "doubtful-label": {
    severity: "warning",
    text: "“{}” was read as a label, which is not certain: {because}.",
    hint: "Compare with the page that a new speaker begins here.",
  },
  "possible-label": {
    severity: "warning",
    text: "“{}” was read as speech, but may name a speaker: {because}.",
    hint: "Compare with the page; if a new speaker begins here, add the person to the speakers.",
  },
  "possible-speech": {
    severity: "warning",
    text: "“{}” stands after speech and was read as the page's own report, by its wording alone.",
    hint: "Compare with the page; if the speaker before goes on here, remove the break that parts the two.",
  },
  "doubtful-pullquote": {
    severity: "warning",
    text: "“{}” was read as a pull quote, which nobody says and has no number; that is not certain: {because}.",
    hint: "Compare with the page that it is set apart there.",
  },
  "possible-pullquote": {
    severity: "warning",
    text: "“{}” was read as speech, but may be a pull quote: {because}.",
    hint: "Compare with the page that it is said there twice.",
  },
  "kept-as-speech": {
    severity: "warning",
    text: "“{}” is a line that this view prints around the record, but it stands in the run of words and is read with them.",
    hint: "Compare with the page; if it is the page's own, take the line out.",
  },
  "taken-from-speech": {
    severity: "warning",
    text: "“{}” was read as the page's own by its form alone, though it stands where somebody may be speaking.",
    hint: "Compare with the page; if it is spoken, put it on the line of the sentence that it belongs to.",
  },
  "hidden-character": {
    severity: "warning",
    text: "The invisible character {} stands here; it can reorder or hide what is printed.",
    hint: "Compare with the page, and remove the character if the page does not have it.",
  },
} as const satisfies Record<string, Rule>;

/** The codes of all messages. */
export type Code = keyof typeof RULES;

const HOW_TO_SETTLE = "How to settle it: npm run check.";

/**
 * The doubts that the editor can settle in a meeting's note, the kind that is a mistake most often first, each with what the
 * words may be: first as they were read.
 */
export const DOUBTS: readonly { code: Code; as: readonly string[] }[] = [
  { code: "possible-label", as: ["speech", "label"] },
  { code: "doubtful-label", as: ["label", "speech"] },
  { code: "possible-speech", as: ["narrative", "speech"] },
  { code: "taken-from-speech", as: ["heading", "stage", "speech"] },
  { code: "doubtful-pullquote", as: ["pullquote", "speech"] },
  { code: "possible-pullquote", as: ["speech", "pullquote"] },
  { code: "kept-as-speech", as: ["speech"] },
  { code: "no-speech", as: ["narrative"] },
  { code: "no-end", as: ["speech"] },
  { code: "unknown-speaker", as: ["label", "label, speaker: …"] },
  { code: "unsure-speaker", as: ["label", "label, speaker: …"] },
];

/** True for a doubt that the editor can settle in a meeting's note. */
export function isSettleable(code: Code): boolean {
  return DOUBTS.some((doubt) => doubt.code === code);
}

const LONGEST_QUOTE = 80;

/** A message at a place in the source; `about` is what it quotes, each shortened where it is long, and the reason. */
export function message(code: Code, { line, column }: Position, ...about: readonly string[]): Message {
  const { severity, text } = RULES[code];
  const hint = isSettleable(code) ? `${RULES[code].hint} ${HOW_TO_SETTLE}` : RULES[code].hint;
  const values = about.values();
  const filled = text.replaceAll(/\{(because)?\}/g, (_, because?: string) => {
    const value = values.next().value ?? "";
    return because === undefined ? shortened(value) : value;
  });
  return { severity, code, line, column, text: filled, hint };
}

function shortened(words: string): string {
  if (words.length <= LONGEST_QUOTE) return words;
  return `${words
    .slice(0, LONGEST_QUOTE)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}
