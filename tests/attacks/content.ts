import type { Attack } from "../support/attack.ts";

export const CONTENT_ATTACKS: readonly Attack[] = [];
