import type { Attack } from "../support/attack.ts";

export const BUILD_ATTACKS: readonly Attack[] = [];
