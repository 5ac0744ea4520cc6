export { type Form, type Head, type Layout } from "./forms/form.ts";
export { FORMS } from "./forms/index.ts";
export { placeInLede } from "./places.ts";
export { scriptedLines } from "./forms/page.ts";
