import { isOutside, OUTSIDE, quoted, type Stretch } from "../archive/quoted.ts";

/** A paragraph or a turn on a meeting's page as a quotation; says so where something is not the speaker's. */
export function quotation(unit: Element): string {
  const paragraphs = unit.matches("p") ? [unit] : [...unit.querySelectorAll("p:not(.supplied)")];
  const read = paragraphs.map(stretches);
  const notes = read.flat().some(isOutside) ? [OUTSIDE] : [];
  return [...read.map(quoted), ...notes].join("\n\n");
}

/** The words of the record in a paragraph: without its numbers, controls, notices and what only screen readers say. */
function stretches(paragraph: Element): Stretch[] {
  const speech = !paragraph.matches(".aside");
  return [...paragraph.childNodes].flatMap((node) => {
    if (!(node instanceof Element)) return [{ text: node.textContent ?? "", speech }];
    return node.matches("i") ? [{ text: node.lastChild?.textContent ?? "", speech: false }] : [];
  });
}
