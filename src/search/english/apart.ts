/** Forms that look like a word's, and are of another: the first is its headword, where no other word has them. */
interface Apart {
  from: string;
  forms: readonly string[];
  because: string;
}

export const APART: readonly Apart[] = [
  { from: "arm", forms: ["arms"], because: "arms are weapons, with no form in -ed" },
  { from: "beside", forms: ["besides"], because: "besides is moreover" },
  { from: "custom", forms: ["customs"], because: "customs are an office" },
  { from: "doe", forms: ["does"], because: "does is said of do" },
  { from: "even", forms: ["evening", "evenings"], because: "an evening is a time of day" },
  { from: "good", forms: ["goods"], because: "goods are wares" },
  { from: "mar", forms: ["mars"], because: "Mars is a planet" },
  { from: "new", forms: ["news"], because: "news is what one hears" },
  { from: "numb", forms: ["number"], because: "a number is no degree of numbness" },
  { from: "odd", forms: ["odds"], because: "odds are chances" },
  { from: "out", forms: ["outing", "outings"], because: "an outing is a trip" },
  { from: "sever", forms: ["severer", "severest"], because: "they are said of severe" },
  { from: "severe", forms: ["severed", "severing"], because: "they are said of sever" },
  { from: "sometime", forms: ["sometimes"], because: "sometimes is now and then" },
  { from: "steppe", forms: ["stepped", "stepping"], because: "they are said of step" },
];
