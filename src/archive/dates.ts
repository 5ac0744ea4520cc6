import { format, parseISO } from "date-fns";

/** An ISO day as readers write it: `21 February 2024`. */
export const dayText = (iso: string): string => format(parseISO(iso), "d MMMM yyyy");

/** The year of an ISO day. */
export const yearOf = (iso: string): string => iso.slice(0, 4);
