/** How words look, without regard to any page: names, offices, greetings, stage directions, what has the shape of a label. */
export { inlineSpans, isBreak, isElision, isSpokenAside, isStage } from "./asides.ts";
export { PLACE_WORDS } from "./geography.ts";
export { beginsSentence, goesOnWithSentence, nameBeforeStop, startsWithGreeting } from "./greetings.ts";
export { opensLikeHeading } from "./headings.ts";
export {
  type LabelShape,
  type LabelWords,
  beforeColon,
  beginsLikeLabel,
  clausesOf,
  isGeneric,
  isOfficeAndSurname,
  labelShape,
  overlongLabel,
  speaksOfName,
  withoutNotes,
} from "./label-shape.ts";
export { ADDRESSES, NAME_PARTICLES, OFFICE_JOINTS, OPENERS, SENTENCE_WORDS } from "./lexicon.ts";
export { type Split, byShape, byTitle } from "./names.ts";
export {
  bare,
  endsSentence,
  isAllCapitals,
  isCapitalised,
  isGlued,
  isHonorific,
  isName,
  isNameWord,
  isOffice,
  isSentence,
  squash,
  wordsOf,
} from "./words.ts";
