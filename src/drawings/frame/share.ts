/**
 * A share of a whole as an SVG length in per cent, to four significant digits: what is drawn differs from what is counted
 * by no more than 0.05 %, however small the share.
 */
export const percent = (share: number): string => `${Number((100 * share).toPrecision(4))}%`;

/** A length to five significant digits, so that an area that is made of it differs by no more than 0.01 %. */
export const digits = (length: number): number => Number(length.toPrecision(5));

/** The part of a whole; nothing of nothing is nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
