/** A stretch of a paragraph: what the speaker said, or what the page put between. */
interface Stretch {
  text: string;
  speech: boolean;
}

const OUTSIDE = "Words outside the quotation marks are the page’s, not the speaker’s.";

/**
 * A paragraph or a turn on a meeting's page as a quotation: the speaker's words stand in quotation marks and the page's
 * own outside them, so that `[GDP growth]` and `(Laughter.)` are never taken for speech. White space is plain.
 */
export function quotation(unit: Element): string {
  const paragraphs = unit.matches("p") ? [unit] : [...unit.querySelectorAll("p:not(.supplied)")];
  const read = paragraphs.map(stretches);
  const notes = read.flat().some(({ text, speech }) => !speech && text.trim() !== "") ? [OUTSIDE] : [];
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

function quoted(read: readonly Stretch[]): string {
  const pieces = read.map(({ text, speech }) => {
    const words = text.replaceAll(/\s+/g, " ");
    return speech ? words.replace(/\S(.*\S)?/, "“$&”") : words;
  });
  return pieces.join("").replaceAll(/ +/g, " ").trim();
}
