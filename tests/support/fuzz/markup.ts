import type { BodyLine, Piece } from "./pages.ts";
import type { Random } from "./random.ts";

const TOOLTIP = '<span class="read__tooltip hidden">Norberg Olga<script>x: 1</script></span>';

/** Ways to write words that print the same: in the words, between them, or around them. */
const WORDS: readonly ((html: string) => string)[] = [
  (html) => html.replace(" ", "&nbsp;"),
  (html) => html.replace(" ", "</span> "),
  (html) => html.replace(" ", "<!-- a: b --> "),
  (html) => html.replace(" ", ' <a href="/catalog/persons/1">x</a> '),
  (html) => html.replace(/ (\S+)/, ` <a href="/catalog/persons/1">$1${TOOLTIP}</a>`),
  (html) => html.replace(/ (\S+)/, " <i>$1</i>"),
  (html) => html.replace(/ (\S+)/, " <em class='a > b'>$1</em>"),
  (html) => `<span style="color: red">${html}</span>`,
  (html) => `<font color=red>${html}`,
  (html) => `${html}<br/>`,
  (html) => `${html}<img alt="x: y" src=x>`,
  (html) => html.replace(/[a-z](?=[a-z])/, "$&\0"),
];

/** Ways to set a label in bold: `sign` is what ends it. */
const LABELS: readonly ((html: string, sign: string) => string)[] = [
  (html, sign) => `<b>${html}${sign}</b>`,
  (html, sign) => `<b>${html}</b>${sign}`,
  (html, sign) => `<strong>${html}${sign}</strong>`,
  (html, sign) => `<b><a href="/catalog/persons/1">${html}${TOOLTIP}</a>${sign}</b>`,
  (html, sign) => `<a href="/catalog/persons/1"><b>${html}</b>${TOOLTIP}</a>${sign}`,
  (html, sign) => `<b>${html.replace(" ", " </b><b>")}${sign}</b>`,
  (html, sign) => `<b>${html.replace(" ", "</b> <b>")}</b><b>${sign}</b>`,
  (html, sign) => `<b> ${html}</b><span>${sign}</span>`,
  (html, sign) => `<b><b>${html}</b></i>${sign}</b>`,
  (html, sign) => `<b>${html.replace(" ", "&nbsp;")}${sign}</b>`,
  (html, sign) => `${html}${sign}`,
];

/** Ways to set a paragraph. */
const PARAGRAPHS: readonly ((html: string) => string)[] = [
  (html) => `<p class="a" class="hidden">${html}</p>`,
  (html) => `<p>${html}`,
  (html) => `<div>${html}</div>`,
  (html) => `<div><p>${html}</p></div>`,
  (html) => `<p>${html}</p><script>var a = "<p>b: c</p>";</script>`,
  (html) => `<p></p></p><p>${html}</p>`,
  (html) => `<table><tr><td>${html}</td></tr></table>`,
  (html) => `<ul><li>${html}</ul>`,
];

/** A line of a body as HTML in one line, mostly as the website has it, now and then as other programs may leave it. */
export function markedLine(line: BodyLine, chance: Random): string {
  const html = line.map((piece, i) => markedPiece(piece, line[i - 1], line[i + 1], chance)).join("");
  return chance.once(6) ? chance.pick(PARAGRAPHS)(html) : `<p>${html}</p>`;
}

function markedPiece(piece: Piece, before: Piece | undefined, after: Piece | undefined, chance: Random): string {
  if ("label" in piece) {
    const way = chance.once(3) ? chance.pick(LABELS) : LABELS[0];
    return way?.(escaped(piece.text), escaped(after?.text ?? "")) ?? "";
  }
  if (before && "label" in before) return "";
  return chance.once(6) ? chance.pick(WORDS)(escaped(piece.text)) : escaped(piece.text);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
