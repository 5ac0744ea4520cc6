import { topicPath } from "../../archive/addresses.ts";
import type { Aside, Topic } from "../../archive/model.ts";
import { absolute, type Edition } from "../edition.ts";
import { block, inline, type Markup } from "../markup.ts";
import { words } from "../words.ts";
import { topicRef } from "../xml-ids.ts";

/** The topics of the archive, each with the terms that find its paragraphs; `null` where it has none. */
export function topicTaxonomy(topics: readonly Topic[], edition: Edition): Markup | null {
  const categories = topics.map((topic) => {
    const page = { corresp: absolute(edition, topicPath(topic)) };
    return category(topicRef(topic), page, topic.title, topic.terms.join(", "));
  });
  return categories.length === 0
    ? null
    : taxonomy("topics", "Topics, by the words that find their paragraphs", categories);
}

/** The kinds of notes among what is said. */
export const noteTaxonomy = (): Markup =>
  taxonomy(
    "notes",
    "Kinds of notes, by their type",
    Object.entries(NOTES).map(([type, meaning]) => category(`note-${type}`, {}, type, meaning)),
  );

const NOTES: Record<Exclude<Aside["kind"], "stage" | "elision"> | "speaker" | "summary", string> = {
  speaker: "the label under which the page prints a turn",
  summary: "the page’s summary of the meeting",
  narrative: "what the page itself reports",
  heading: "a heading between paragraphs",
  break: "a line that parts one section of the page from the next",
  pullquote: "words of the speech that the page prints once more, in large type",
};

const taxonomy = (id: string, what: string, categories: readonly Markup[]): Markup =>
  block("taxonomy", { "xml:id": id }, [inline("desc", {}, what), ...categories]);

const category = (id: string, attributes: Record<string, string>, term: string, meaning: string): Markup =>
  block("category", { "xml:id": id, ...attributes }, [
    inline("catDesc", {}, inline("term", {}, words(term)), `: ${words(meaning)}`),
  ]);
