import { codeOf } from "../code.ts";
import { type Family, familiesOf } from "../english/index.ts";
import type { Spelling, VocabularyFamily, VocabularyFile, VocabularyPrinted } from "../files.ts";
import type { UnitWords } from "./unit-words.ts";

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
export function vocabularyOf(lists: readonly UnitWords[]): Vocabulary {
  const counts = printedCounts(lists);
  const families = familiesOf(counts.keys()).toSorted((a, b) => compare(a.key, b.key));
  const numbers = numbersOf(families, counts);
  const printed = (form: string): VocabularyPrinted[] =>
    [...(counts.get(form) ?? [])].map(([text, count]) => [text, numbers.get(text) ?? -1, count]);
  const files = new Map(
    filesOf(families).map(([first, some]) => [first, { families: some.map(fileFamily), joined: {} }]),
  );
  addJoined(files, new Set(lists.flatMap(({ joined }) => joined)));
  return { codes: new Map([...numbers].map(([text, number]) => [text, codeOf(number)])), files };

  function fileFamily({ forms }: Family): VocabularyFamily {
    return forms.map(({ form, spelling }) => [form, SPELLINGS[spelling], printed(form)]);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Counts = Map<string, Map<string, number>>;

/** How often each form stands in the units, in each way it is printed. */
function printedCounts(lists: readonly UnitWords[]): Counts {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const [place, count] of countsIn(list).entries()) {
      const printed = list.printed[place] ?? "";
      counts.set(printed, (counts.get(printed) ?? 0) + count);
    }
  }
  const byForm: Counts = new Map();
  for (const [printed, count] of counts) {
    const form = printed.toLowerCase();
    byForm.set(form, (byForm.get(form) ?? new Map<string, number>()).set(printed, count));
  }
  return byForm;
}

/** How often each different word of some units stands in them. */
function countsIn({ printed, words }: UnitWords): Uint32Array {
  const counts = new Uint32Array(printed.length);
  for (const place of words) counts[place] = (counts[place] ?? 0) + 1;
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

function addJoined(files: Map<string, VocabularyFile>, joined: ReadonlySet<string>): void {
  const firsts = [...files.keys()];
  for (const word of joined) {
    const key = word.replaceAll("-", "");
    const file = files.get(firsts.findLast((first) => first <= key) ?? firsts[0] ?? "");
    if (file !== undefined) file.joined[key] = [...(file.joined[key] ?? []), word];
  }
}
