const MILLISECONDS = 86_400_000;

/** An ISO day as days since 1 January 1970. */
export const dayNumber = (iso: string): number => Date.parse(iso) / MILLISECONDS;
