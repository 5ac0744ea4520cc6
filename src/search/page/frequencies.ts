import { count } from "../../archive/counts.ts";
import type { CountedBy } from "../find/concordance.ts";
import type { Answer, Frequencies, NamedFrequency } from "../worker/answer.ts";
import { make } from "./dom.ts";
import { sum } from "../sum.ts";

/** How many rows of a table are shown before all are asked for. */
const ROWS = 12;

/** How many words the rate is of. */
const PER = 1000;

const NAMES: Record<CountedBy, string> = { year: "Year", speaker: "Speaker", meeting: "Meeting" };

/** How often what was asked for stands in each year, speaker's words and meeting: tables, with a bar for each row. */
export function frequencyParts(frequencies: Frequencies, { choice, state }: Answer): Node[] {
  const { year } = frequencies;
  const [times, words] = [sum(year.map((each) => each.times)), sum(year.map((each) => each.words))];
  const narrowed = choice.length > 0 ? " that the search is narrowed to" : "";
  const scope = state.scope === "paragraph" ? "" : ` Only places in a ${state.scope} that has all words count.`;
  return [
    make(
      "p",
      {},
      `${count(times, "place")} among the ${count(words, "word")} of all paragraphs${narrowed}: ${rate({ times, words })} per 1,000 words. `,
      `Words are counted as the search counts them: a number, a sign such as $ and a joining hyphen are one each.${scope}`,
    ),
    table("year", year),
    table("speaker", frequencies.speaker),
    table("meeting", frequencies.meeting),
  ];
}

const rate = ({ times, words }: Pick<NamedFrequency, "times" | "words">): string =>
  words === 0
    ? "0"
    : ((times / words) * PER).toLocaleString("en", { maximumFractionDigits: 2, minimumFractionDigits: 2 });

function table(by: CountedBy, rows: readonly NamedFrequency[]): HTMLElement {
  const most = Math.max(...rows.map(({ times, words }) => times / words), 0);
  const body = make("tbody", {}, ...rows.slice(0, ROWS).map((row) => tableRow(row, most)));
  const heads = [NAMES[by], "Times", "Words", "Per 1,000"].map((name) => make("th", { scope: "col" }, name));
  const element = make(
    "table",
    { class: "frequencies" },
    make("caption", { class: "spoken" }, `How often, by ${by}`),
    make("thead", {}, make("tr", {}, ...heads, make("td"))),
    body,
  );
  if (rows.length <= ROWS) return element;
  const all = make("button", { type: "button" }, `All ${rows.length.toLocaleString("en")}`);
  all.addEventListener("click", () => {
    body.append(...rows.slice(ROWS).map((row) => tableRow(row, most)));
    all.remove();
  });
  return make("div", {}, element, all);
}

/** A row; its bar is as long as its rate, beside the highest of the table. */
function tableRow(row: NamedFrequency, most: number): HTMLTableRowElement {
  const number = (text: string) => make("td", { class: "number" }, text);
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, row.name),
    number(row.times.toLocaleString("en")),
    number(row.words.toLocaleString("en")),
    number(rate(row)),
    make("td", { class: "bar" }, bar(row.words === 0 || most === 0 ? 0 : row.times / row.words / most)),
  );
}

const SVG = "http://www.w3.org/2000/svg";
const BAR = { width: 100, height: 8 };

function bar(part: number): Element {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", `0 0 ${BAR.width} ${BAR.height}`);
  drawing.setAttribute("preserveAspectRatio", "none");
  drawing.ariaHidden = "true";
  const rectangle = document.createElementNS(SVG, "rect");
  rectangle.setAttribute("width", String(part * BAR.width));
  rectangle.setAttribute("height", String(BAR.height));
  drawing.append(rectangle);
  return drawing;
}
