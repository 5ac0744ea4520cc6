import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Message } from "../../transcript/index.ts";
import { linkFault, linksIn, type NoteLink, rooted, withLowerSchemes } from "./links.ts";
import { boxesAsText, type Finding, pictures, rawAsText } from "./markup.ts";
import { SUBSET } from "./subset.ts";

/** The page that a note is for, as a path from the archive's root: `meetings/2024-02-21-kazan/`. */
export type NotePage = string;

/** The editor's words below a header, read. */
export interface Note {
  page: NotePage;
  /** Every link of it that is allowed. */
  links: NoteLink[];
  /** The ids that its headings have. */
  ids: ReadonlySet<string>;
  /** What is wrong or doubtful in it; line 1 is the note's first. */
  messages: Message[];
  /** The note as HTML of the safe subset, for an archive that lives at this path; empty for a note without words. */
  html: (base: string) => string;
}

const MARKDOWN = unified().use(remarkParse).use(remarkGfm);
const HTML = unified().use(rehypeStringify);

/** The about page alone has headings that can be linked to, and these ids of its own. */
const ABOUT = "about/";
const ABOUT_IDS = ["main", "reading"];

/** Reads a note. Never throws: one that cannot be read is empty and says so. */
export function readNote(markdown: string, page: NotePage): Note {
  try {
    return noteFrom(markdown, page);
  } catch {
    return { page, links: [], ids: new Set(), messages: [NESTED], html: () => "" };
  }
}

function noteFrom(markdown: string, page: NotePage): Note {
  const raw: Finding[] = [];
  const markdownTree = MARKDOWN.parse(markdown);
  boxesAsText(markdownTree);
  const tree = unified()
    .use(remarkRehype, { allowDangerousHtml: true, ...footnotes(page) })
    .use(() => rawAsText(raw))
    .use(rehypeRaw)
    .runSync(markdownTree);
  const links = linksIn(tree);
  const clean = unified()
    .use(rehypeSanitize, SUBSET)
    .runSync(withLowerSchemes(lowered(tree)));
  const ids = page === ABOUT ? withHeadingIds(clean) : new Set<string>();
  return {
    page,
    links: links.filter(({ href }) => linkFault(href) === null),
    ids,
    messages: [...raw.map(rawMessage), ...pictures(markdownTree).map(pictureMessage), ...links.flatMap(linkMessage)],
    html: (base) => written(clean, page, base),
  };
}

/** Footnotes have ids that no other note and no page has. */
const footnotes = (page: NotePage) => ({
  clobberPrefix: `note-${page.replaceAll("/", "-")}`,
  footnoteLabel: "Notes",
  footnoteLabelTagName: "p",
  footnoteLabelProperties: {},
});

/** A page has one heading of the first rank, and it is not a note's. */
function lowered(tree: Root): Root {
  visit(tree, "element", (element) => {
    if (element.tagName === "h1") element.tagName = "h2";
  });
  return tree;
}

function withHeadingIds(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  for (const id of ABOUT_IDS) slugger.slug(id);
  const ids = new Set(ABOUT_IDS);
  visit(tree, "element", (element) => {
    if (!/^h[2-6]$/.test(element.tagName)) return;
    const id = slugger.slug(wordsIn(element));
    element.properties["id"] = id;
    ids.add(id);
  });
  return ids;
}

function wordsIn(element: Element): string {
  const words: string[] = [];
  visit(element, "text", ({ value }) => void words.push(value));
  return words.join("");
}

function written(tree: Root, page: NotePage, base: string): string {
  const copy = structuredClone(tree);
  rooted(copy, page, base);
  return HTML.stringify(copy).trim();
}

const NESTED: Message = {
  ...{ severity: "error", code: "note-nesting", line: 1, column: 1 },
  text: "Lists, quotations or tags stand in one another too often to be read.",
  hint: "Write it flat.",
};

const rawMessage = ({ source, line, column }: Finding): Message => ({
  ...{ severity: "warning", code: "note-html", line, column },
  text: `${source} is HTML that a note may not hold, and is shown as text.`,
  hint: "Write it as Markdown, or take it out; content/README.md lists what a note may hold.",
});

const pictureMessage = ({ source, line, column }: Finding): Message => ({
  ...{ severity: "error", code: "note-picture", line, column },
  text: `A note holds no pictures, and this is one from ${source}: fetching it would tell its host of every reader.`,
  hint: "Link to it instead, as [what it shows](https://…).",
});

function linkMessage({ href, line, column }: NoteLink): Message[] {
  const fault = linkFault(href);
  if (fault === null) return [];
  const text = `The link's address "${href.slice(0, 60)}" ${fault}.`;
  const hint = "Write an address that begins with https://, http:// or mailto:, or one within the archive.";
  return [{ severity: "error", code: "note-link", line, column, text, hint }];
}
