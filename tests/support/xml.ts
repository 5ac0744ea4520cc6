import { SaxesParser } from "saxes";

/** An element of an XML document, with its children in order; text stands among them as it is. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Reads a document. @throws where it is not well-formed. */
export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => open.pop());
  parser.write(source).close();
  return root;
}

/** Every element of that name inside, in order. */
export function elements(inside: XmlElement, name: string): XmlElement[] {
  return inside.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)],
  );
}

/** All text inside, joined. */
export const textOf = (inside: XmlElement): string =>
  inside.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

/** The values of an attribute anywhere in a document, in order. */
export const valuesOf = (source: string, attribute: string): string[] =>
  [...source.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
