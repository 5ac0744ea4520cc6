/** Forms that look like a headword's, and are a word of their own: the first is its headword. */
interface Apart {
  from: string;
  forms: readonly string[];
  because: string;
}

export const APART: readonly Apart[] = [
  { from: "arm", forms: ["arms"], because: "arms are weapons; limbs are not spoken of" },
  { from: "custom", forms: ["customs"], because: "customs are an office" },
  { from: "doe", forms: ["does"], because: "does is of do" },
  { from: "even", forms: ["evening", "evenings"], because: "an evening is a time of day" },
  { from: "good", forms: ["goods"], because: "goods are wares" },
  { from: "mar", forms: ["mars"], because: "Mars is a planet" },
  { from: "numb", forms: ["number"], because: "a number is no degree of numbness" },
];
