import type { Attack } from "../support/attack.ts";

export const LEDGER_ATTACKS: readonly Attack[] = [];
