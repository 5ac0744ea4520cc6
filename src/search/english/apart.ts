/** Forms that look like a headword's, and are a word of their own: the first is its headword. */
interface Apart {
  from: string;
  forms: readonly string[];
  because: string;
}

export const APART: readonly Apart[] = [
  { from: "arm", forms: ["arms"], because: "arms are weapons; limbs are not spoken of" },
  { from: "bee", forms: ["being"], because: "being is of be" },
  { from: "beside", forms: ["besides"], because: "besides is no place" },
  { from: "custom", forms: ["customs"], because: "customs are an office" },
  { from: "doe", forms: ["does"], because: "does is of do" },
  { from: "dog", forms: ["dogged"], because: "the dogged have no dog" },
  { from: "even", forms: ["evening", "evenings"], because: "an evening is a time of day" },
  { from: "good", forms: ["goods"], because: "goods are wares" },
  { from: "mar", forms: ["mars"], because: "Mars is a planet" },
  { from: "new", forms: ["news"], because: "news are a report" },
  { from: "numb", forms: ["number"], because: "a number is no degree of numbness" },
  { from: "out", forms: ["outing", "outings"], because: "an outing is a trip" },
  { from: "rug", forms: ["rugged"], because: "rugged is not of rugs" },
  { from: "sometime", forms: ["sometimes"], because: "sometimes is now and then" },
];
