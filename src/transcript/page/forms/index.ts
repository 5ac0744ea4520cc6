import { event } from "./event.ts";
import type { Form } from "./form.ts";
import { page } from "./page.ts";
import { plainForm } from "./plain.ts";
import { special } from "./special.ts";

/** All views that can be read. A new one is added here and nowhere else. */
export const FORMS: readonly Form[] = [special, event, plainForm, page];
