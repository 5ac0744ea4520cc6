/**
 * Words that are selected can be linked: the link is that of their paragraph with a text directive, which browsers mark.
 * Where a browser knows no text directives, it is read here.
 */
import { selectedWords, textFragment, wordsOfFragment } from "../archive/text-fragment.ts";
import { lastingLink } from "./lasting-link.ts";
import { copy } from "./notice.ts";
import { rangeIn, textNodes, wordsIn } from "./words-in.ts";

const NAME = "found";
const RECORD = ".record";
const PARAGRAPHS = ".turn > p[id]";

const button = document.createElement("button");
button.className = "link-words";
button.textContent = "Copy a link to these words";
button.hidden = true;
document.body.append(button);

document.addEventListener("selectionchange", () => (button.hidden = selectedRange() === null));
/** A press on the button leaves the selection as it is. */
button.addEventListener("pointerdown", (event) => event.preventDefault());
button.addEventListener("click", () => void copyLink());

async function copyLink(): Promise<void> {
  const selected = selectedRange();
  const words = selected && wordsOf(selected);
  if (words) await copy(`${await lastingLink(words.paragraph)}${words.directive}`, "Link to these words");
}

/** What is selected in the record, where anything is. */
function selectedRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const some = selection.getRangeAt(0);
  const { commonAncestorContainer: place } = some;
  const element = place instanceof Element ? place : place.parentElement;
  return element?.closest(RECORD) ? some : null;
}

/** The words of a range, in one paragraph or from one to another, with what leads to them. */
function wordsOf(range: Range): { paragraph: Element; directive: string } | null {
  const all = [...document.querySelectorAll(PARAGRAPHS)];
  const some = all.filter((paragraph) => textNodes(paragraph).some((node) => range.intersectsNode(node)));
  const [first, last] = [some[0], some.at(-1)];
  if (!first || !last) return null;
  const texts = all.map(wordsIn);
  const startOf = (paragraph: Element) =>
    texts.slice(0, all.indexOf(paragraph)).join("\n").length + (paragraph === all[0] ? 0 : 1);
  const from = startOf(first) + wordsUpTo(first, range, "start");
  const words = selectedWords(texts.join("\n"), from, startOf(last) + wordsUpTo(last, range, "end"));
  return words && { paragraph: first, directive: textFragment(words, true) };
}

/** How long the words of a paragraph are before an end of a range. */
function wordsUpTo(paragraph: Element, range: Range, edge: "start" | "end"): number {
  const [node, offset] =
    edge === "start" ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const to = document.createRange();
  to.setStart(paragraph, 0);
  to.setEnd(node, offset);
  return textNodes(paragraph)
    .map((text) => (text === node ? offset : to.comparePoint(text, text.length) <= 0 ? text.length : 0))
    .reduce((sum, length) => sum + length, 0);
}

if (!("fragmentDirective" in Document.prototype)) markLinked();

function markLinked(): void {
  const [id = "", directive] = location.hash.slice(1).split(":~:");
  if (directive === undefined) return;
  location.replace(`#${id}`);
  const all = [...document.querySelectorAll(PARAGRAPHS)];
  const nodes = all.slice(all.findIndex((paragraph) => paragraph.id === id)).flatMap(textNodes);
  const words = wordsOfFragment(directive, nodes.map(({ data }) => data).join(""));
  if (words && "highlights" in CSS) CSS.highlights.set(NAME, new Highlight(rangeIn(nodes, words.start, words.end)));
}
