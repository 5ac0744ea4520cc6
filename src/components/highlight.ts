import { NOT_WORDS } from "./not-words.ts";

/**
 * A link from the search carries the words it found. They are marked in the paragraph it leads to, without touching the
 * text, and leave the address bar at once: what stands there is the address to cite.
 */

const NAME = "found";

const address = new URL(location.href);
const words = address.searchParams.getAll("mark").filter((each) => each.trim() !== "");
const unit = document.getElementById(address.hash.slice(1));

if (address.searchParams.has("mark")) {
  address.searchParams.delete("mark");
  history.replaceState(history.state, "", address);
  if (unit && words.length > 0 && "highlights" in CSS) mark(unit);
}

function mark(paragraph: Element): void {
  const ranges = [...places(paragraph)];
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const button = document.createElement("button");
  button.className = "clear-marks";
  button.textContent = "Clear marks";
  button.onclick = () => {
    CSS.highlights.delete(NAME);
    button.remove();
    paragraph.querySelector<HTMLElement>(".n")?.focus({ preventScroll: true });
  };
  document.body.append(button);
}

function* places(paragraph: Element): Generator<Range> {
  const nodes = textNodes(paragraph);
  const text = nodes.map(({ data }) => data).join("");
  for (const { index, 0: found } of text.matchAll(pattern())) {
    const range = document.createRange();
    range.setStart(...at(nodes, index));
    range.setEnd(...at(nodes, index + found.length));
    yield range;
  }
}

function textNodes(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(NOT_WORDS)) nodes.push(node);
  }
  return nodes;
}

/** The words as printed, whole, whatever the spaces between them. */
function pattern(): RegExp {
  const each = words.map((printed) => {
    const escaped = printed.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
    const [before, after] = [/^[\p{L}\p{N}]/u, /[\p{L}\p{N}]$/u].map((edge) => edge.test(printed));
    return `${before ? String.raw`(?<![\p{L}\p{N}])` : ""}${escaped}${after ? String.raw`(?![\p{L}\p{N}])` : ""}`;
  });
  return new RegExp(each.join("|"), "giu");
}

function at(nodes: readonly Text[], offset: number): [Node, number] {
  let left = offset;
  const node = nodes.find(({ length }) => (left -= length) <= 0);
  return node ? [node, left + node.length] : [document.body, 0];
}
