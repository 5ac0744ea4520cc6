import { carried } from "../archive/carried.ts";

const REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for the inside of an element or of a quoted attribute, in XML and in HTML. */
export const escapeMarkup = (text: string): string =>
  carried(text).replaceAll(/[&<>"]/g, (sign) => REFERENCES[sign] ?? sign);

/** A piece of XML or HTML, well-formed by the way it was made. */
export interface Markup {
  markup: string;
}

/** What an element may hold: text, which is escaped, elements, or nothing. */
export type Content = string | Markup | null;

type Attributes = Record<string, string | null>;

/** An element whose content stands without white space around it. An attribute that is `null` is left out. */
export const inline = (name: string, attributes: Attributes = {}, ...content: readonly Content[]): Markup =>
  element(name, attributes, content.map(source).join(""));

/** An element with each of its children on a line of its own: only for what holds no text beside its elements. */
export const block = (name: string, attributes: Attributes, content: readonly (Markup | null)[]): Markup =>
  element(name, attributes, `${content.flatMap((child) => (child === null ? [] : [`\n${child.markup}`])).join("")}\n`);

/** An XML document with its declaration, ending in a line end. */
export const xmlDocument = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;

function element(name: string, attributes: Attributes, content: string): Markup {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeMarkup(value)}"`],
  );
  const start = `<${name}${pairs.join("")}`;
  return { markup: content.trim() === "" ? `${start}/>` : `${start}>${content}</${name}>` };
}

const source = (content: Content): string =>
  content === null ? "" : typeof content === "string" ? escapeMarkup(content) : content.markup;
