/** Words that end a group of nouns, or are no part of one, in small letters. */

const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** Function words and frequent verbs: a noun with its adjectives has none of them in it. */
export const FUNCTION_WORDS = words(
  "a an the this that these those my your his her its our their whose each every any some all both no not such",
  "i you he she it we they me him us them who whom which what there here one ones",
  "of in on at by for from to with without within into onto over under above below between among across through",
  "during after before since until till about around against along behind beyond despite except like near off out per",
  "toward towards upon up down via versus than as compared respectively including excluding according throughout",
  "and or but nor so yet if because while when where why how whether although though unless whereas however then thus",
  "is are was were be been being am isn't aren't wasn't weren't",
  "have has had having do does did done will would shall should can could may might must cannot can't won't",
  "go goes went gone going come comes came get gets got make makes made take takes took taken give given gave",
  "say says said tell told know known think see seen saw need needs want wants put set let begin began begun",
  "become became remain remains remained continue continued work worked working live lived living",
  "took place participated attended joined returned arrived died visited left lost won received",
  "also too very quite rather already still just only even now ago later earlier today tomorrow yesterday tonight",
  "almost nearly approximately roughly more less most least much many few fewer enough again once twice almost together",
  "perhaps maybe probably actually currently recently annually daily monthly yearly alone apart instead altogether",
  "yes okay well please higher lower bigger smaller larger greater faster longer shorter better worse cheaper",
  "else everywhere everyone everything something anything nothing someone anyone nobody",
);

/** Plurals without -s, and words in -s that are plural though their like are not. */
export const PLURALS = words(
  "people men women children personnel police aircraft spacecraft sheep fish cattle staff teeth feet mice geese data",
  "criteria phenomena media bacteria species series headquarters livestock poultry crises analyses theses hypotheses",
  "troops premises alumni nuclei strata servicemen servicewomen clergy",
);

/** Words in -s that are no plurals. -ss, -us and -is are understood. */
export const SINGULARS = words(
  "always perhaps besides sometimes afterwards news politics physics mathematics economics",
);

/** True for a word in the plural, by its ending. */
export function isPlural(form: string): boolean {
  if (PLURALS.has(form) || /(?:men|people|children)$/u.test(form)) return true;
  return /s$/u.test(form) && !/(?:ss|us|is|'s)$/u.test(form) && !SINGULARS.has(form) && !FUNCTION_WORDS.has(form);
}

/** Who may be meant by "two" in a meeting of two: our two countries, the two presidents. */
export const PARTIES = words(
  "countries nations states peoples governments presidents leaders sides parties ministers republics delegations",
  "neighbours capitals economies",
);

/** Those who are present: two of them without an article are still the parties themselves. */
export const PRESENT = words("presidents leaders sides");

/** Before "two" these say that all there are are meant. */
export const DEFINITE = words("the our your their these those both between its");

export const MONTHS = words(
  "january february march april may june july august september october november december",
  "jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** Whatever bears a number by its name, always: the number after it counts nothing. */
export const NUMBERED = words(
  "article articles art paragraph chapter annex appendix resolution resolutions decree protocol clause",
  "no nos № # number boeing airbus mach channel formula decrees",
);

/** What bears a number where no noun or unit follows it: on stage 2, but at this stage 15 projects. */
export const MAYBE_NUMBERED = words(
  "part stage phase unit block page school law laws order point item question line grade option type category class",
  "version level day week section group room lot round step task reactor area sector model building house city year",
  "numbers hospital form schedule directive convention generation pages points grades stages phases units",
);

/** Nouns of people or things that show that four digits before them are no year: 1500 people. */
export const NO_YEAR_OF = words("people persons men women children");

export const NEGATIVE = words(
  "not never cannot can't won't don't doesn't didn't shouldn't wouldn't couldn't mustn't n't nor",
);
