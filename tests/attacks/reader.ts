import type { Attack } from "../support/attack.ts";

export const READER_ATTACKS: readonly Attack[] = [];
