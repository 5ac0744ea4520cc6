import { isJoint, wordsOf } from "../words.ts";

/** Other spellings of names: each list holds all spellings of one person or place. */
export class NameBook {
  readonly #spellings = new Map<string, readonly string[]>();

  constructor(names: readonly (readonly string[])[]) {
    for (const spellings of names) {
      for (const spelling of spellings) this.#spellings.set(nameKey(spelling), spellings);
    }
  }

  /** The names of all that has these words in one of its spellings. */
  namesWith(forms: readonly string[]): string[] {
    const lists = [...new Set(this.#spellings.values())];
    const has = (spelling: string) => forms.every((form) => formsOf(spelling).includes(form));
    return lists.filter((spellings) => spellings.some(has)).flatMap(([name]) => name ?? []);
  }

  /** The other spellings of what these words name; none where they name nothing. Whole names stand for whole names. */
  others(forms: readonly string[]): string[] {
    const key = forms.join(" ");
    const whole = isWholeName(forms);
    return (this.#spellings.get(key) ?? []).filter((each) => {
      const words = formsOf(each);
      return words.join(" ") !== key && isWholeName(words) === whole;
    });
  }
}

/** The forms of a text's words. */
export const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form);

const nameKey = (name: string): string => formsOf(name).join(" ");

/** "Vladimir Putin" and not "Putin": a space, where "Nur-Sultan" has a hyphen. */
const isWholeName = (forms: readonly string[]): boolean =>
  forms.some((form, index) => index > 0 && !isJoint(form) && !isJoint(forms[index - 1] ?? ""));
