import assert from "node:assert/strict";
import { BUILD_ATTACKS } from "../attacks/build.ts";
import { CONTENT_ATTACKS } from "../attacks/content.ts";
import { LEDGER_ATTACKS } from "../attacks/ledger.ts";
import { READER_ATTACKS } from "../attacks/reader.ts";
import { checkAttacks } from "../support/attack.ts";
import { buildSite } from "../support/build-site.ts";

const { good, dir, output } = await buildSite("attacked");
assert.ok(good, output);

checkAttacks("ledger", dir, LEDGER_ATTACKS);
checkAttacks("build", dir, BUILD_ATTACKS);
checkAttacks("reader", dir, READER_ATTACKS);
checkAttacks("content", dir, CONTENT_ATTACKS);
