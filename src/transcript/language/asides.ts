import type { InlineSpan } from "../record.ts";

/** The longest words in brackets that are looked for inside a paragraph. */
const LONGEST_ASIDE = 300;

/** Begins a stage direction in parentheses; what else stands in parentheses the speaker may have said. */
const STAGE =
  /^(?:laugh|applau|smil|chuckl|cheer|shout|whistl|noise|music|silence|pause|minute of silence|a minute of silence|moment of silence|nods|gestur|sigh|cough|inaudible|indistinct|crosstalk|commotion|animation|ovation|standing ovation|video|film|a video|a film|the video|slide|clip|song|anthem|the national anthem|documents are|document is|addressing|address(?:es|ed) |turning|turns |speaking|speaks? |pointing|points? (?:to|at)|showing|shows |presenting|presents |handing|hands |giving|reading|reads |reciting|singing|sings |continues|continuing|interrupt|retranslat|translat|back-translat|voice|from the (?:audience|hall|floor|seat)|off.?mike|off.?mic|in (?:russian|english|german|french|chinese|kazakh|spanish|italian|japanese|tatar|arabic|turkish|hebrew|korean|ukrainian|belarusian)|to the (?:audience|journalist|participant)|everyone|audience|all (?:laugh|stand|rise)|prolonged|loud|stormy|the ceremony|the participants|the recording|the broadcast|the screen)/iu;

/** `(To Ilya Seredyuk.)` */
const ADDRESSEE = /^To (?:\p{Lu}[\p{L}’'.-]* ?){1,6}\.?$/u;

/** `A video about the Arctic is shown.`: in the present tense, as the page reports it and a speaker does not. */
const SCREENING =
  /^(?:An? |The )?(?:short )?(?:video|film|clip)s?\b[^.:?!,]{0,80} (?:plays|begins|is (?:being )?(?:shown|screened|played))\.?$/i;

/** Other lines that the page sets in italics: what is played, and that there is more. */
const NOTE =
  /^(?:(?:The )?(?:National|State|national|state) [Aa]nthem(?: of (?:the )?\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,4})?(?: plays| is played)?|To be continued)\.?$/u;

/** A paragraph (plain white space) that is wholly a stage direction: in brackets from end to end, or a screening. */
export function isStage(text: string): boolean {
  if (/^(?:\([^()]*\)|\[[^[\]]*\])[.,]?$/.test(text)) return true;
  return text.length < 160 && (SCREENING.test(text) || NOTE.test(text));
}

/** A stage direction, told by its brackets alone, in the first or second person, which the page's own words are not in. */
export function isSpokenAside(text: string): boolean {
  const inside = text.slice(1);
  return /^[([]/.test(text) && /\b(?:I|we|you|my|our|your|us|me)\b/i.test(inside) && !STAGE.test(inside);
}

/** A paragraph (plain white space) that only shows that the page left something out. */
export function isElision(text: string): boolean {
  return text.length <= 9 && /^[([]?(?:<(?:…|\.\.\.)>|‹(?:…|\.\.\.)›|…|\.\.\.|<…|…>)[)\]]?\.?$/.test(text);
}

/** A line of asterisks or the like that parts one section of the page from the next. */
export function isBreak(text: string): boolean {
  return text.length <= 40 && /^(?:[*＊∗•]\s?){1,20}$|^(?:[-_–—=]\s?){3,20}$/.test(text);
}

/** Finds stage directions, glosses and elisions inside a paragraph's text; they ascend and do not overlap. */
export function inlineSpans(text: string): InlineSpan[] {
  const spans: InlineSpan[] = [];
  for (const match of text.matchAll(/<(?:…|\.\.\.)>|‹(?:…|\.\.\.)›|[([]/g)) {
    const start = match.index;
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    const end = match[0].length > 1 ? start + match[0].length : closing(text, start);
    const kind = end < 0 ? null : kindOf(text, start, end);
    if (kind) spans.push({ kind, start, end });
  }
  return spans;
}

/** The offset after the bracket that closes the one at `start`; -1 when it is not closed near, or another opens. */
function closing(text: string, start: number): number {
  const close = text[start] === "(" ? ")" : "]";
  for (let i = start + 1; i < text.length && i - start <= LONGEST_ASIDE; i++) {
    if (text[i] === close) return i + 1;
    if (text[i] === text[start]) return -1;
  }
  return -1;
}

function kindOf(text: string, start: number, end: number): InlineSpan["kind"] | null {
  if (text[start] === "<" || text[start] === "‹") return "elision";
  const inside = text.slice(start + 1, end - 1).trim();
  if (/^(?:…|\.\.\.)$/.test(inside)) return "elision";
  if ((STAGE.test(inside) || ADDRESSEE.test(inside)) && standsApart(text, start, end)) return "stage";
  return text[start] === "[" ? "gloss" : null;
}

/** True for brackets between sentences, or at an end of the paragraph, and not in the run of one. */
function standsApart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  const after = text.slice(end, end + 3).trimStart();
  return before === "" || after === "" || /[.?!…”"’)\]–-]$/.test(before) || /\.$/.test(text.slice(start, end - 1));
}
