import type { DefaultTreeAdapterMap } from "parse5";

export type Node = DefaultTreeAdapterMap["node"];
export type Element = DefaultTreeAdapterMap["element"];
export type TextNode = DefaultTreeAdapterMap["textNode"];

/** Elements of which nothing is seen, or only where something else is missing. */
const UNSEEN = new Set(
  "head script style noscript noembed noframes template title svg math iframe object embed video audio canvas map datalist rp".split(
    " ",
  ),
);

/** Elements that stand within a line; every other begins one of its own, and ends it. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter nobr output q " +
    "ruby rt s samp small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === "#text";
}

export function isInline({ tagName }: Element): boolean {
  return INLINE.has(tagName);
}

/** True for what a browser does not show before somebody does something: `hidden`, as attribute, class or style. */
export function isUnseen(element: Element): boolean {
  if (UNSEEN.has(element.tagName) || attributeOf(element, "hidden") !== undefined) return true;
  if (classesOf(element).includes("hidden")) return true;
  return /display\s*:\s*none/i.test(attributeOf(element, "style") ?? "");
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The names in an element's class attribute. */
export function classesOf(element: Element): string[] {
  return (attributeOf(element, "class") ?? "").split(/[ \t\n\r\f]+/).filter((name) => name !== "");
}

/** How many of the names around a line are told, from the outermost in. */
const MOST_NAMES = 256;

/** The names of the elements that are open, and of their classes, each after a full stop: `p`, `.entry-content`. */
export class OpenNames {
  readonly #counts = new Map<string, number>();

  open(element: Element): void {
    for (const name of namesOf(element)) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(element: Element): void {
    for (const name of namesOf(element)) {
      const count = this.#counts.get(name) ?? 0;
      if (count > 1) this.#counts.set(name, count - 1);
      else this.#counts.delete(name);
    }
  }

  all(): Set<string> {
    return new Set(this.#counts.keys().take(MOST_NAMES));
  }
}

function namesOf(element: Element): string[] {
  return [element.tagName, ...classesOf(element).map((name) => `.${name}`)];
}
