import { codeOf } from "../code.ts";
import { type Family, familiesOf } from "../english/index.ts";
import type { Spelling, VocabularyFamily, VocabularyFile, VocabularyPrinted } from "../files.ts";
import { isJoint } from "../words.ts";
import type { Unit } from "./units.ts";

/** About how many families a vocabulary file holds: what looking one word up loads. */
const FAMILIES_IN_FILE = 180;

const SPELLINGS: Record<Family["forms"][number]["spelling"], Spelling> = { "": 0, British: 1, American: 2 };

/** Every word of an archive. */
export interface Vocabulary {
  /** The code of each form as printed; codes follow the alphabet of families. */
  codes: ReadonlyMap<string, string>;
  /** The files of the vocabulary, by the first form each is for, ascending. */
  files: Map<string, VocabularyFile>;
}

/** Every form that stands in some units, with its family, how it is printed and how often it stands there. */
export function vocabularyOf(units: readonly Unit[]): Vocabulary {
  const counts = printedCounts(units);
  const families = familiesOf(counts.keys()).toSorted((a, b) => compare(a.key, b.key));
  const numbers = numbersOf(families, counts);
  const printed = (form: string): VocabularyPrinted[] =>
    [...(counts.get(form) ?? [])].map(([text, count]) => [text, numbers.get(text) ?? -1, count]);
  const files = new Map(
    filesOf(families).map(([first, some]) => [first, { families: some.map(fileFamily), joined: {} }]),
  );
  addJoined(files, joinedWords(units));
  return { codes: new Map([...numbers].map(([text, number]) => [text, codeOf(number)])), files };

  function fileFamily({ forms }: Family): VocabularyFamily {
    return forms.map(({ form, spelling }) => [form, SPELLINGS[spelling], printed(form)]);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Counts = Map<string, Map<string, number>>;

/** How often each form stands in the units, in each way it is printed. */
function printedCounts(units: readonly Unit[]): Counts {
  const counts: Counts = new Map();
  for (const { words } of units) {
    for (const { form, printed } of words) {
      const known = counts.get(form) ?? new Map<string, number>();
      counts.set(form, known.set(printed, (known.get(printed) ?? 0) + 1));
    }
  }
  return counts;
}

function numbersOf(families: readonly Family[], counts: Counts): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { forms } of families) {
    for (const { form } of forms) {
      for (const printed of counts.get(form)?.keys() ?? []) {
        if (!numbers.has(printed)) numbers.set(printed, numbers.size);
      }
    }
  }
  return numbers;
}

/** Families by files: a form is looked for in the last file whose first form does not come after it. */
function filesOf(families: readonly Family[]): [first: string, families: Family[]][] {
  const all = Map.groupBy(
    families.flatMap((family) => family.forms.map(({ form }) => ({ form, family }))),
    ({ form }) => form,
  );
  const files: [string, Set<Family>][] = [];
  for (const form of [...all.keys()].sort(compare)) {
    const last = files.at(-1);
    const of = all.get(form)?.map(({ family }) => family) ?? [];
    if (last === undefined || last[1].size >= FAMILIES_IN_FILE) files.push([form, new Set(of)]);
    else for (const family of of) last[1].add(family);
  }
  return files.map(([first, some]) => [first, [...some]]);
}

/** Words joined by hyphens that stand in the units, such as `cyber-sport`. */
function joinedWords(units: readonly Unit[]): Set<string> {
  const found = new Set<string>();
  for (const { words } of units) {
    for (let at = 1; at < words.length; at += 1) {
      if (words[at]?.form !== "-") continue;
      const parts = [words[at - 1]?.form ?? ""];
      while (words[at]?.form === "-") {
        parts.push(words[at + 1]?.form ?? "");
        at += 2;
      }
      if (parts.every((part) => /^\p{L}+$/u.test(part) && !isJoint(part))) found.add(parts.join("-"));
    }
  }
  return found;
}

function addJoined(files: Map<string, VocabularyFile>, joined: ReadonlySet<string>): void {
  const firsts = [...files.keys()];
  for (const word of joined) {
    const key = word.replaceAll("-", "");
    const file = files.get(firsts.findLast((first) => first <= key) ?? firsts[0] ?? "");
    if (file !== undefined) file.joined[key] = [...(file.joined[key] ?? []), word];
  }
}
