import type { YAMLError } from "yaml";

/** What is wrong with a header, for people: why, and what to do. */
export interface Words {
  text: string;
  hint: string;
}

const QUOTE = "If it belongs to the words, put the whole value in quotation marks.";
const COLON: Words = {
  text: "a colon with a space behind it begins another field in the middle of this one",
  hint: "If the colon belongs to the words, put the whole value in quotation marks; begin every field at the left edge.",
};
const BRACKET: Words = {
  text: "a bracket is opened and never closed",
  hint: `Close it. ${QUOTE}`,
};
const TYPED: Words = { text: "YAML takes ! before a value for the name of its type", hint: QUOTE };

/** What each error of the YAML reader means; where one has several meanings, the first that its message begins like. */
const MEANINGS: Partial<Record<YAMLError["code"], readonly [begins: string, words: Words][]>> = {
  BAD_ALIAS: [["", { text: "YAML takes & and * before a value for a reference", hint: QUOTE }]],
  BAD_SCALAR_START: [["", { text: "YAML keeps the sign that this value begins with for itself", hint: QUOTE }]],
  BAD_DQ_ESCAPE: [
    [
      "",
      { text: "inside double quotation marks \\ begins a code that YAML does not know", hint: "Use ' in place of \"." },
    ],
  ],
  BLOCK_AS_IMPLICIT_KEY: [["", COLON]],
  MULTILINE_IMPLICIT_KEY: [["", COLON]],
  DUPLICATE_KEY: [["", { text: "this field stands in it a second time", hint: "Keep one of the two." }]],
  TAB_AS_INDENT: [["", { text: "the line is indented with a tab", hint: "Put spaces in its place." }]],
  MISSING_CHAR: [
    ["Missing closing", { text: "a quotation mark is opened and never closed", hint: "Close it, or take it out." }],
    ["Flow", BRACKET],
    ["Implicit", { text: "this line names no field", hint: "Write the field's name, a colon, a space and the value." }],
  ],
  BAD_INDENT: [
    ["Flow", BRACKET],
    ["", { text: "the line is indented otherwise than the lines around it", hint: "Indent lines of one list alike." }],
  ],
  UNEXPECTED_TOKEN: [
    [
      "Unexpected block-seq",
      { text: "a list begins on the line of its field's name", hint: `Begin it on the line below. ${QUOTE}` },
    ],
    ["Unexpected flow", { text: "a bracket is closed that was never opened", hint: `Take it out. ${QUOTE}` }],
    ["Unexpected scalar", { text: "there are words behind the closing quotation mark", hint: "Quote all or nothing." }],
  ],
  MULTIPLE_DOCS: [["", { text: "a line of three dots ends it too early", hint: "Take the dots out." }]],
  KEY_OVER_1024_CHARS: [["", { text: "a field's name is longer than 1,024 characters", hint: "Shorten it." }]],
  NON_STRING_KEY: [["", { text: "a field's name is a list", hint: "Take the question mark or the brackets away." }]],
  TAG_RESOLVE_FAILED: [["", TYPED]],
};

/** What an error of the YAML reader says, in words for people; `null` where only its place helps. */
export function yamlWords({ code, message }: YAMLError): Words | null {
  return MEANINGS[code]?.find(([begins]) => message.startsWith(begins))?.[1] ?? null;
}

/** Why a value that another refers to, or that names its type, is refused: a header needs neither, and both can be abused. */
export const SPECIAL: Record<"alias" | "anchor" | "tag", Words> = {
  alias: { text: "YAML takes * before a value for a reference to another value", hint: QUOTE },
  anchor: { text: "YAML takes & before a value for a name that others can refer to", hint: QUOTE },
  tag: TYPED,
};
