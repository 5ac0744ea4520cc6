import type { Transcript } from "../transcript/index.ts";
import { type Fingerprint, fingerprintOf, keyOf, shareOf } from "./words-of.ts";

/** A transcript that the archive holds, or that is about to come in, as far as others are held against it. */
export interface Holding {
  id: string;
  sha256: string;
  /** The address of its page; null where that is not known. */
  address: string | null;
  transcript: Transcript;
}

/** How a page that comes in is one that is here already. */
export interface Likeness {
  id: string;
  /** `bytes`: the file is the same. `words`: what is said is the same, in another form. `page`: the page is, with other words. */
  same: "bytes" | "words" | "page";
}

/** Two texts of one day that share so much of their paragraphs are of one page. */
const FEWEST_SHARED = 0.6;

/** Finds, among transcripts, those that are of the same page as another. */
export class KnownPages {
  readonly #bySum = new Map<string, string>();
  readonly #byAddress = new Map<string, Holding>();
  readonly #byDay = new Map<string, { holding: Holding; fingerprint: Fingerprint }[]>();

  /** From then on this is what a transcript of the same id says. */
  add(holding: Holding): void {
    const { id, sha256, address, transcript } = holding;
    this.#bySum.set(sha256, id);
    if (address !== null) this.#byAddress.set(addressKey(address), holding);
    const { day, paragraphs } = fingerprintOf(transcript);
    const others = (this.#byDay.get(day) ?? []).filter((one) => one.holding.id !== id);
    this.#byDay.set(day, [...others, { holding, fingerprint: { day, paragraphs } }]);
  }

  /** Which transcript a page is of that is here already; null where none is. */
  like({ sha256, address, transcript }: Omit<Holding, "id">): Likeness | null {
    const copy = this.#bySum.get(sha256);
    if (copy !== undefined) return { id: copy, same: "bytes" };
    const fingerprint = fingerprintOf(transcript);
    const here = address === null ? undefined : this.#byAddress.get(addressKey(address));
    const holding =
      here ??
      this.#byDay.get(fingerprint.day)?.find((one) => shareOf(one.fingerprint, fingerprint) >= FEWEST_SHARED)?.holding;
    if (!holding) return null;
    return { id: holding.id, same: saidIn(holding.transcript) === saidIn(transcript) ? "words" : "page" };
  }
}

/** All that is said, with who says it: white space, signs and how a view sets them aside. */
function saidIn({ turns }: Transcript): string {
  return turns
    .map(({ label, paragraphs }) => [label, ...paragraphs.map(({ text }) => text)].map(keyOf).join(" "))
    .join("\n");
}

/** An address without what one page may have in several ways: protocol, view of the website, slash at the end. */
function addressKey(address: string): string {
  return address
    .replace(/^https?:\/\//, "")
    .replace(/^(?:www\.|en\.)?(?:special\.)?/, "")
    .replace(/#.*$/, "")
    .replace(/\/(?:print|copy)?\/?$/, "");
}
