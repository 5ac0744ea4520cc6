/** Why a command does not go on, for people: what it is about, what is wrong and why, and what to do. */
export interface Refusal {
  /** The setting or folder it is about. */
  about: string;
  /** A word for this kind of refusal, as faults of the content have one. */
  code: string;
  text: string;
  hint: string;
}

/** The refusal in the form in which faults of the content are told. */
export const refusalText = ({ about, code, text, hint }: Refusal): string =>
  `${about}  error ${code}\n  ${text}\n  ${hint}`;

const MOST_TOLD = 10;

/** What is wrong with several things, a line for each of the first ten, and how many more there are. */
export function listed(faults: readonly string[]): string {
  const more = faults.length > MOST_TOLD ? [`And ${faults.length - MOST_TOLD} more.`] : [];
  return [...faults.slice(0, MOST_TOLD), ...more].join("\n  ");
}

/** Thrown where a build cannot go on for a reason that lies outside the program; its message is for people. */
export class Refused extends Error {
  override name = "Refused";

  constructor(refusal: Refusal) {
    super(refusalText(refusal));
  }
}

const LONGEST_SHOWN = 80;

/** What somebody wrote, in quotation marks, cut short, with a code for each character that cannot be seen. */
export function shown(value: string): string {
  const cut = value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
  return `"${cut.replaceAll(/(?! )[\p{C}\p{Z}]/gu, (unseen) => `<U+${codeOf(unseen)}>`)}"`;
}

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
