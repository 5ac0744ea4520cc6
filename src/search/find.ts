import type { Layout } from "./layout.ts";
import type { Reading, ReadTerm, Sequence } from "./reading.ts";
import type { Kind } from "./shapes.ts";
import { printedForms } from "./words.ts";

/** A place in the archive where a term stands. */
export interface Hit {
  /** Position of its first word. */
  at: number;
  /** The words that stand there. */
  forms: readonly string[];
}

/** Paragraphs in which something was found, each with where. */
export type Hits = Map<number, Hit[]>;

/** What the index knows of words. Both are empty for what does not occur. */
export interface Index {
  /** The forms of a family that occur. */
  formsOf(family: string): readonly string[];
  /** Where a form stands, ascending. */
  positionsOf(form: string): readonly number[];
}

/** A term with the paragraphs that have it, and what was found in its name. */
export interface FoundTerm extends ReadTerm {
  hits: Hits;
  /** Every other form or spelling it was found as, with how often. */
  also: { text: string; count: number }[];
}

/** Finds one term: every paragraph for which one of its readings holds. */
export function findTerm(read: ReadTerm, index: Index, layout: Layout): FoundTerm {
  const hits: Hits = new Map();
  for (const reading of read.readings) {
    for (const [paragraph, more] of findReading(reading, index, layout)) {
      const known = hits.get(paragraph) ?? [];
      hits.set(paragraph, [
        ...known,
        ...more.filter(({ at }) => !known.some((hit) => at >= hit.at && at < hit.at + hit.forms.length)),
      ]);
    }
  }
  return { ...read, hits, also: otherForms(read, hits) };
}

function findReading({ sequences }: Reading, index: Index, layout: Layout): Hits {
  return together(sequences.map((sequence) => byParagraph(findSequence(sequence, index, layout), layout)));
}

/** The paragraphs that all have, each with the hits of all. */
export function together(all: readonly Hits[]): Hits {
  const [fewest, ...others] = all.toSorted((a, b) => a.size - b.size);
  const common: Hits = new Map();
  for (const [paragraph, hits] of fewest ?? []) {
    const more = others.map((other) => other.get(paragraph));
    if (more.every((each) => each !== undefined)) common.set(paragraph, [...hits, ...more.flat()]);
  }
  return common;
}

function byParagraph(hits: readonly Hit[], layout: Layout): Hits {
  return Map.groupBy(hits, ({ at }) => layout.paragraphAt(at));
}

/** Where the words of a sequence stand one after the other within one paragraph. */
function findSequence(sequence: Sequence, index: Index, layout: Layout): Hit[] {
  const slots = sequence.map((slot) => occurrences(slot, index));
  const [first, ...rest] = slots;
  if (first === undefined || slots.some((slot) => slot.size === 0)) return [];
  const hits: Hit[] = [];
  for (const [at, form] of first) {
    const forms = [form];
    for (const [offset, slot] of rest.entries()) {
      const next = slot.get(at + offset + 1);
      if (next === undefined) break;
      forms.push(next);
    }
    const whole = forms.length === slots.length;
    if (whole && layout.paragraphAt(at) === layout.paragraphAt(at + forms.length - 1)) hits.push({ at, forms });
  }
  return hits;
}

function occurrences({ form, family }: Sequence[number], index: Index): Map<number, string> {
  const forms = family === null ? [form] : index.formsOf(family);
  return new Map(forms.flatMap((each) => index.positionsOf(each).map((at) => [at, each] as const)));
}

/** The forms a term was found in that are not as typed; a spelling from the archive's list of names is shown as there. */
function otherForms({ term, readings }: ReadTerm, hits: Hits): FoundTerm["also"] {
  if (term.exact) return [];
  const typed = new Set(readings[0]?.sequences.map((sequence) => printedForms(sequence.map(({ form }) => form))));
  const named = new Map(readings.map((reading) => [namedForms(reading), reading.named]));
  const counts = new Map<string, number>();
  for (const { forms } of [...hits.values()].flat()) {
    const text = printedForms(forms);
    if (!typed.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text: named.get(text) ?? text, count }))
    .sort((a, b) => b.count - a.count);
}

const namedForms = ({ sequences }: Reading): string => printedForms(sequences.flat().map(({ form }) => form));

/** The paragraphs that have every term asked for and none asked away, in the kinds of words that are asked for. */
export function combine(terms: readonly FoundTerm[], kinds: readonly Kind[], layout: Layout): Hits {
  const wanted = terms.filter(({ term }) => !term.excluded).map(({ hits }) => ofKinds(hits, kinds, layout));
  const found = wanted.length > 0 ? together(wanted) : everyParagraph(kinds, layout);
  for (const { term, hits } of terms) {
    if (term.excluded) for (const paragraph of hits.keys()) found.delete(paragraph);
  }
  return found;
}

function ofKinds(hits: Hits, kinds: readonly Kind[], layout: Layout): Hits {
  if (kinds.length === 0) return hits;
  const kept = [...hits].map(([paragraph, each]): [number, Hit[]] => [
    paragraph,
    each.filter(({ at }) => kinds.includes(layout.kindAt(at))),
  ]);
  return new Map(kept.filter(([, each]) => each.length > 0));
}

/** Without a term to look for: all paragraphs, or those that have words of a kind. */
function everyParagraph(kinds: readonly Kind[], layout: Layout): Hits {
  const all = Array.from({ length: layout.paragraphs }, (_, paragraph) => paragraph);
  const some = layout.asides.filter(({ kind }) => kinds.includes(kind)).map(({ paragraph }) => paragraph);
  const chosen = kinds.length === 0 || kinds.includes("speech") ? all : some;
  return new Map(chosen.map((paragraph) => [paragraph, []]));
}
