import { format } from "date-fns/format";
import { parseISO } from "date-fns/parseISO";

/** An ISO day as readers write it: `21 February 2024`. */
export const dayText = (iso: string): string => format(parseISO(iso), "d MMMM yyyy");

/** An ISO year, month or day as readers write it: `2023`, `November 2023`, `21 February 2024`. */
export function whenText(iso: string): string {
  if (iso.length === 4) return iso;
  return iso.length === 7 ? format(parseISO(iso), "MMMM yyyy") : dayText(iso);
}

/** The name of an ISO month alone: `November`. */
export const monthName = (iso: string): string => format(parseISO(iso), "MMMM");

/** The year of an ISO day. */
export const yearOf = (iso: string): string => iso.slice(0, 4);

/** The month of an ISO day. */
export const monthOf = (iso: string): string => iso.slice(0, 7);

/** When an office was held: `since 20 March 2019`, `1999–2002`, `7 May 2000 – 7 May 2008`. A bare year stays one. */
export function periodText(from: string, to: string | undefined): string {
  const text = (when: string) => (when.length === 4 ? when : dayText(when));
  if (to === undefined) return `since ${text(from)}`;
  return from.length === 4 && to.length === 4 ? `${from}–${to}` : `${text(from)} – ${text(to)}`;
}
