import type { BodyLine, Piece, Voice } from "./pages.ts";
import type { Random } from "./random.ts";

type Harm = (body: BodyLine[], at: number, chance: Random) => BodyLine[];

const HIDDEN = Array.from(
  "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202d\u202e\u2060\u2066\u2069\u061c\u3164\ufeff\ufe0f\u2800\u0007\u{e0041}",
);

const COLONS = [" : ", ":", "： ", "﹕ ", "꞉ ", "∶ ", ":\u00a0"];

/** Signs that only a name which is a label elsewhere on the page can have after it. */
const SIGNS = ["; ", " – ", " = ", "> "];

const FURNITURE = `4 of 7|1 of 2|0 of 3|9 of 2|See also|Additional|Geography|Topics|Persons|2 more|Publication status|
Published in sections: News|Publication date: May 5, 2015, 16:15|Text version|Print|Share|None|July 3, 2024|
July 3, 2024, Astana|May 5, 2015|16:15|Events|Documents /|* * *|<…>|(Laughter.)|(I say so.)|=======|<<<<<<< HEAD|
View settings|Beginning of the talks`.split(/\|\n?/);

const HARMS: readonly Harm[] = [
  (body, at) => body.toSpliced(at, 1),
  (body, at) => body.toSpliced(at, 2, ...[body[at + 1], body[at]].flatMap((line) => (line ? [line] : []))),
  (body, at) => body.toSpliced(at, 2, [...(body[at] ?? []), { text: " " }, ...(body[at + 1] ?? [])]),
  (body, at, chance) => body.toSpliced(at, 0, [{ text: chance.pick(FURNITURE) }]),
  (body, at, chance) => body.toSpliced(at, 1, ...brokenLine(body[at] ?? [], chance)),
  (body, at, chance) => {
    const [first = [], ...rest] = brokenLine(body[at] ?? [], chance);
    return body.toSpliced(at, 1, first, [{ text: chance.pick(FURNITURE) }], ...rest);
  },
  (body, at, chance) =>
    body.toSpliced(
      at,
      1,
      withLabel(body[at] ?? [], (text) => hidden(text, chance)),
    ),
  (body, at, chance) =>
    body.toSpliced(
      at,
      1,
      withLabel(body[at] ?? [], (text) => respelt(text, chance)),
    ),
  (body, at, chance) =>
    body.toSpliced(
      at,
      1,
      withLabel(body[at] ?? [], (text) => respelt(text, chance)),
    ),
  (body, at, chance) => body.toSpliced(at, 1, withColon(body[at] ?? [], chance.pick(COLONS))),
  (body, at, chance) => body.toSpliced(at, 1, withSign(body[at] ?? [], chance.pick(SIGNS))),
  (body, at) => body.toSpliced(at, 1, smallAfterLabel(body[at] ?? [])),
];

/** The body after a few things have been done to it that happen to files: by hand, by programs, by spite. */
export function harmed(body: BodyLine[], chance: Random): BodyLine[] {
  return Array.from({ length: 1 + chance.below(2) }).reduce<BodyLine[]>(
    (harmedBody) => chance.pick(HARMS)(harmedBody, chance.below(harmedBody.length), chance),
    body,
  );
}

/** A line broken at a space of its last words. */
function brokenLine(line: BodyLine, chance: Random): BodyLine[] {
  const last = line.at(-1);
  if (!last || "label" in last) return [line];
  const words = last.text.split(" ");
  const at = 1 + chance.below(words.length);
  return [
    [...line.slice(0, -1), cut(last, words.slice(0, at).join(" "))],
    [cut(last, words.slice(at).join(" "))],
  ].filter((pieces) => pieces.some(({ text }) => text !== ""));
}

/** A part of a piece, which holds its planted word or does not. */
function cut(piece: Piece, text: string): Piece {
  return "planted" in piece && text.includes(piece.planted) ? { planted: piece.planted, text } : { text };
}

function withLabel(line: BodyLine, change: (text: string) => string): BodyLine {
  return line.map((piece) =>
    "label" in piece && isWhole(piece.label, piece.text) ? { ...piece, text: change(piece.text) } : piece,
  );
}

/** True for a label to which nothing has been done yet. */
export function isWhole({ name, office }: Voice, text: string): boolean {
  return text === (name ?? office) || text === `${office} ${name ?? ""}`;
}

function hidden(text: string, chance: Random): string {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + chance.pick(HIDDEN) + text.slice(at);
}

/** The text without a letter inside one of its longer words. */
function withoutLetter(text: string, chance: Random): string {
  const letters = Array.from(text.matchAll(/(?<=\p{L}{2})\p{Ll}(?=\p{L})/gu), ({ index }) => index);
  const at = letters.length > 0 ? chance.pick(letters) : text.length;
  return text.slice(0, at) + text.slice(at + 1);
}

/** Another way to write a label: capitals, initials, a surname, a letter too few, a note, a mark before it. */
function respelt(text: string, chance: Random): string {
  const words = text.split(" ");
  if (words.length === 1) return text;
  const surname = words.at(-1) ?? "";
  const given = words.findLast((word, i) => i < words.length - 1 && /^\p{Lu}/u.test(word)) ?? "";
  return chance.pick([
    text.toUpperCase(),
    text.toLowerCase(),
    `${given.slice(0, 1)}. ${surname}`,
    `${given.slice(0, 1)}.${surname}`,
    surname,
    withoutLetter(text, chance),
    text.replace(/a/g, "а"),
    `${text} (in English)`,
    `${text} (smiling`,
    `– ${text}`,
    `“${text}`,
    text.replaceAll(" ", "\u00a0"),
    text.replaceAll(" ", ""),
  ]);
}

/** The line with another sign after its label. */
function withColon(line: BodyLine, sign: string): BodyLine {
  return line.map((piece, i) => (i > 0 && "label" in (line[i - 1] ?? {}) ? { text: sign } : piece));
}

function withSign(line: BodyLine, sign: string): BodyLine {
  const [first] = line;
  return first && "label" in first && first.text === first.label.name ? withColon(line, sign) : line;
}

function smallAfterLabel(line: BodyLine): BodyLine {
  return line.map((piece, i) => {
    const afterLabel = i > 1 && "label" in (line[i - 2] ?? {});
    return afterLabel ? { ...piece, text: piece.text.slice(0, 1).toLowerCase() + piece.text.slice(1) } : piece;
  });
}
