/** The parts of a page, a form each: its facts, its pictures, its lists, and the body that is left. */
export { type Form, type Head, type Layout } from "./forms/form.ts";
export { FORMS } from "./forms/index.ts";
export { placeInLede } from "./places.ts";
export { settledByTalk, silentSpeakers, type Talk, talkForm } from "./forms/talk.ts";
export { scripts } from "./forms/page.ts";
