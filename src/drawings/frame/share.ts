/**
 * A share of a whole as an SVG length in per cent, to six significant digits: what is drawn from it differs from what is
 * counted by far less than 0.1 %, however small the share.
 */
export const percent = (share: number): string => `${digits(100 * share)}%`;

/** A length to six significant digits. */
export const digits = (length: number): number => Number(length.toPrecision(6));

/** The part of a whole; nothing of nothing is nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
