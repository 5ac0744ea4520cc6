import type { Message } from "../transcript/index.ts";

/** Control characters, marks that turn the direction of writing, and a byte order mark that is not at the beginning. */
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What two branches leave in a file that git could not join. */
const MERGE = /^(?:<{7}|>{7}) /;

/** Every line that git has left in a file for people to settle. */
export function mergeMarkers(text: string): Message[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => (MERGE.test(line) ? [unsettled(line, index + 1)] : []));
}

const unsettled = (marker: string, line: number): Message => ({
  ...{ severity: "error", code: "merge-marker", line, column: 1 },
  text: `Two branches are not joined here: git has left "${marker.slice(0, 40)}".`,
  hint: "Keep the words that are meant, and delete the lines of <<<<<<<, ======= and >>>>>>>.",
});

/** Every line of the editor's that holds a character which nobody sees and which can make words look like others. */
export function unseenCharacters(text: string): Message[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const found = line.search(UNSEEN);
    return found < 0 ? [] : [unseen(line.charCodeAt(found), index + 1, found + 1)];
  });
}

const unseen = (code: number, line: number, column: number): Message => ({
  ...{ severity: "error", code: "unseen-character", line, column },
  text: `There is a character here that cannot be seen, U+${code.toString(16).toUpperCase().padStart(4, "0")}.`,
  hint: "Delete it: remove the line from the end of the last word before it to the next word, and type it anew.",
});
