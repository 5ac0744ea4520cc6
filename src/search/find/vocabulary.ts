import type { Spelling, VocabularyFamily, VocabularyFile } from "../files.ts";
import { lastAtMost } from "./ascending.ts";

/** A form as it is printed: what the index holds a list of places for. */
export interface Entry {
  form: string;
  printed: string;
  /** What its code is made from. */
  number: number;
  /** How often it stands in the archive. */
  count: number;
  spelling: Spelling;
}

/** A form with how often it stands in the archive, in any way it is printed, and the way that is most frequent. */
export interface CountedForm {
  form: string;
  printed: string;
  count: number;
}

/** The words of the archive, as far as their files are here: what is looked up in the others is not found. */
export class Vocabulary {
  readonly #firsts: readonly string[];
  readonly #files = new Map<number, VocabularyFile>();
  readonly #families = new Map<string, Set<VocabularyFamily>>();

  /** `firsts` are the first forms of the files, ascending. */
  constructor(firsts: readonly string[]) {
    this.#firsts = firsts;
  }

  /** The file that holds a form, if any does. */
  fileOf(form: string): number {
    return Math.max(0, lastAtMost(this.#firsts, form));
  }

  /** The files that hold the forms with a beginning. */
  filesWith(beginning: string): number[] {
    const first = this.fileOf(beginning);
    const last = this.fileOf(`${beginning}\u{10ffff}`);
    return Array.from({ length: last - first + 1 }, (_, place) => first + place);
  }

  has(file: number): boolean {
    return this.#files.has(file);
  }

  add(file: number, content: VocabularyFile): void {
    this.#files.set(file, content);
    for (const family of content.families) {
      for (const [form] of family) {
        const known = this.#families.get(form);
        if (known === undefined) this.#families.set(form, new Set([family]));
        else known.add(family);
      }
    }
  }

  /** Each way in which exactly this form is printed. */
  exactly(form: string): Entry[] {
    return this.related(form).filter((entry) => entry.form === form);
  }

  /** Each way in which a form is printed, and every form that is one of the same word. */
  related(form: string): Entry[] {
    const families = [...(this.#families.get(form) ?? [])];
    return [
      ...new Map(
        families
          .flat()
          .flatMap(entriesOf)
          .map((entry) => [entry.number, entry]),
      ).values(),
    ];
  }

  /** Each way in which the forms with a beginning are printed. */
  beginning(beginning: string): Entry[] {
    const forms = [...this.#families.keys()].filter((form) => form.startsWith(beginning));
    return forms.flatMap((form) => this.exactly(form));
  }

  /** The words with hyphens that are written like this without. */
  joined(form: string): string[] {
    const joined = this.#files.get(this.fileOf(form))?.joined ?? {};
    return Object.hasOwn(joined, form) ? (joined[form] ?? []) : [];
  }

  /** The forms that stand in the archive and begin with these letters. */
  standing(beginning: string): CountedForm[] {
    const forms = Map.groupBy(this.beginning(beginning), ({ form }) => form);
    return [...forms].map(([form, entries]) => ({
      form,
      printed: entries.reduce((best, each) => (each.count > best.count ? each : best)).printed,
      count: entries.reduce((sum, { count }) => sum + count, 0),
    }));
  }
}

const entriesOf = ([form, spelling, printed]: VocabularyFamily[number]): Entry[] =>
  printed.map(([text, number, count]) => ({ form, printed: text, number, count, spelling }));
