const OPENING =
  /^(?:Beginning|Speech|Speeches|Statement|Statements|Press statement|Opening|Closing|Concluding|Excerpt|Excerpts|Transcript|Remarks|Full|Answers|Meeting|Ceremony|Address|Part|Fragment)\b/;

/** True for a line (plain white space) that opens as the page's own headings do: `Beginning of the talks`. */
export function opensLikeHeading(text: string): boolean {
  return OPENING.test(text);
}
