/**
 * Where a paragraph's or turn's number, and the fragment of its address, go in a citation of any of them. All
 * paragraphs of one voice are cited alike but for these two, so a form is made once and filled in when it is asked for.
 */
export const NUMBER_GAP = "‹n›";
/** Stands for the fragment of the address, as `NUMBER_GAP` for the number. */
export const FRAGMENT_GAP = "‹id›";

/** Fills both gaps of a form. Numbers and fragments are digits, letters and dots: they mean themselves in any format. */
export const fill = (form: string, number: string, fragment: string): string =>
  form.replaceAll(NUMBER_GAP, number).replaceAll(FRAGMENT_GAP, fragment);
