import { attributeOf, classesOf, type Element, type ScriptedLine, type Scripts } from "../../html/index.ts";
import { blockOf, claimLine, claimRange, type Desk, type Line, reportLine } from "../../text/index.ts";
import type { Linked } from "../../record.ts";
import { emptyHead, type Form, type Head, type Layout } from "./form.ts";
import { printed, reportNoEnd, takeDateLine } from "./parts.ts";

/** What a line of the page is, by the classes of the elements around it; the first that fits. */
const PARTS = [
  ["title", ".entry-title"],
  ["lede", ".read__lead"],
  ["date", ".read__published"],
  ["time", ".read__time"],
  ["place", ".read__place"],
  ["list", ".read__tags"],
  ["publication", ".read__status"],
  ["related", ".read__cut"],
  ["slider", ".slider"],
  ["caption", ".media"],
  ["caption", ".media__container"],
  ["body", ".entry-content"],
] as const;

type Part = (typeof PARTS)[number][0];

const LISTS = { Geography: "geography", Topics: "topics", Persons: "persons" } as const;
const SECTIONS = "Published in sections:";
const PUBLISHED = "Publication date:";

/** The page itself as a browser saves it: its markup tells its parts from each other. */
export const page: Form = {
  name: "page",
  furniture: [],
  recognizes: (lines) => lines.some((line) => partOf(line) === "title" || partOf(line) === "body"),
  layOut,
};

/** What scripts of the page show: the photograph's counter and caption, and the rest of a long list. */
export const scripts: Scripts = {
  prints: photographOnShow,
  unfolds: (element) => element.tagName === "li" && isIn(element, "read__taglist"),
};

function isIn({ parentNode }: Element, name: string): boolean {
  return parentNode !== null && "tagName" in parentNode && classesOf(parentNode).includes(name);
}

function photographOnShow(element: Element): ScriptedLine[] {
  const classes = classesOf(element);
  if (!element.parentNode || !classes.includes("slide") || !classes.includes("starting-slide")) return [];
  const slides = slidesIn(element.parentNode);
  const counter = { text: `${slides.indexOf(element) + 1} of ${slides.length}` };
  const caption = attributeOf(element, CAPTION);
  return [counter, ...(caption === undefined ? [] : [{ text: caption, attribute: CAPTION }])];
}

const CAPTION = "data-cycle-desc";

type Parent = NonNullable<Element["parentNode"]>;

/** The slides of each slider, which are asked for once for each that is shown. */
const sliders = new WeakMap<Parent, Element[]>();

function slidesIn(slider: Parent): Element[] {
  const found =
    sliders.get(slider) ?? slider.childNodes.filter((node): node is Element => "tagName" in node && isSlide(node));
  sliders.set(slider, found);
  return found;
}

function isSlide(element: Element): boolean {
  return classesOf(element).includes("slide");
}

function partOf({ markup }: Line): Part | null {
  return PARTS.find(([, name]) => markup?.around.has(name) === true)?.[0] ?? null;
}

function layOut(lines: readonly Line[], desk: Desk): Layout {
  const byPart = Map.groupBy(lines, partOf);
  const of = (part: Part | null): readonly Line[] => byPart.get(part) ?? [];
  const head = emptyHead();
  for (const line of of(null)) claimLine(desk, "furniture", line);
  takeFacts(desk, lines, of, head);
  takeLists(desk, of("list"), head);
  head.linked = lines.flatMap(linkedIn);
  for (const line of of("publication")) takePublication(desk, line, head);
  takeRelated(desk, of("related"), head);
  takePictures(desk, lines, head);
  if (of("list").length + of("publication").length === 0) reportNoEnd(desk, of("body"));
  return { head, lede: of("lede").map(blockOf), body: of("body").map(blockOf) };
}

/** Takes title, date, time and place; of each the page has one, and what is over is furniture. */
function takeFacts(desk: Desk, lines: readonly Line[], of: (part: Part) => readonly Line[], head: Head): void {
  const [title, ...titles] = of("title");
  const [date, ...dates] = of("date");
  const [time, ...times] = of("time");
  const [place, ...places] = of("place");
  const [first] = lines;
  if (title) {
    claimLine(desk, "title", title);
    head.title = printed(title);
  } else if (first) reportLine(desk, "no-title", first);
  if (date) head.date = takeDateLine(desk, date).date;
  if (!head.date && first) reportLine(desk, "no-date", date ?? title ?? first);
  if (time) {
    claimLine(desk, "time", time);
    head.time = printed(time);
  }
  if (place) {
    claimLine(desk, "place", place);
    head.place = { ...printed(place), from: "page" };
  }
  for (const line of [...titles, ...dates, ...times, ...places]) reportLine(desk, "unknown-text", line);
}

/** Takes the lists of the end matter: a heading and its entries, as far as the page shows them. */
function takeLists(desk: Desk, lines: readonly Line[], head: Head): void {
  let list: keyof typeof LISTS | null = null;
  for (const line of lines) {
    const heading = isList(line.text) ? line.text : null;
    if (heading) list = heading;
    if (heading || !list) claimLine(desk, "furniture", line);
    else if (line.markup?.around.has(".read__tagsmore") === true) claimLine(desk, "furniture", line);
    else {
      head[LISTS[list]].push(line.raw);
      claimLine(desk, LISTS[list], line);
    }
  }
}

/** The address of an entry in the website's catalogue of persons. */
const ENTRY = /\/catalog\/persons\/(\d{1,9})(?!\d)/;

/** The names in a line that are linked to the catalogue of persons. */
function linkedIn(line: Line): Linked[] {
  return (line.markup?.links ?? []).flatMap(({ href, start, end }) => {
    const [, entry] = ENTRY.exec(href) ?? [];
    const name = line.raw.slice(start - line.start, end - line.start);
    return entry === undefined ? [] : [{ entry, name, listed: partOf(line) === "list" }];
  });
}

function isList(text: string): text is keyof typeof LISTS {
  return Object.hasOwn(LISTS, text);
}

function takePublication(desk: Desk, line: Line, head: Head): void {
  const opening = [SECTIONS, PUBLISHED].find((words) => line.text.startsWith(words));
  const after = opening === undefined ? "" : line.raw.slice(line.raw.indexOf(":") + 1).trimStart();
  if (opening === undefined || after === "") {
    claimLine(desk, "furniture", line);
    return;
  }
  const start = line.end - after.length;
  claimRange(desk, "furniture", line, line.start, line.start + line.raw.indexOf(":") + 1);
  claimRange(desk, opening === SECTIONS ? "sections" : "publication", line, start, line.end);
  if (opening === SECTIONS) head.sections = after.split(",").map((name) => name.trim());
  else head.published = after;
}

/** Takes the lists of other pages: a title is a link, its date stands after it. */
function takeRelated(desk: Desk, lines: readonly Line[], head: Head): void {
  for (const line of lines) {
    const last = head.related.at(-1);
    if (line.markup?.around.has(".cut__title") === true) {
      claimLine(desk, "furniture", line);
      continue;
    }
    claimLine(desk, "related", line);
    if (line.markup?.around.has(".cut__date") === true && last?.date === null) {
      last.date = line.raw;
      last.lines = [last.lines[0], line.number];
    } else head.related.push({ ...printed(line), date: null });
  }
}

/** Takes photographs and films: a counter, and what is printed below. */
function takePictures(desk: Desk, lines: readonly Line[], head: Head): void {
  for (const line of lines) {
    const part = partOf(line);
    if (part !== "slider" && part !== "caption") continue;
    if (/^\d{1,3} of \d{1,3}$/.test(line.text)) claimLine(desk, "counter", line);
    else {
      claimLine(desk, "caption", line);
      head.captions.push(printed(line));
    }
  }
}
