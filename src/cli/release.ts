import { releaseFaults } from "../build/address-settings.ts";
import { pathName } from "../build/place.ts";
import type { Refusal } from "../build/refusal.ts";
import { refuses } from "../build/setting-faults.ts";
import { isError } from "../collections/fault.ts";
import { outDir, siteUrl } from "../settings.ts";
import { buildFaults, built } from "./built.ts";
import { command } from "./command.ts";
import { readHere } from "./read-here.ts";

/**
 * `npm run release`: a build for publication, refused where its address could only be this machine's, and where it would
 * publish an address that the ledger does not keep.
 */
await command(async () => {
  const settings = [...buildFaults(), ...releaseFaults(process.env)];
  if (refuses(settings) || refuses(await ledgerFaults()) || !(await built())) return false;
  console.log(`Built for ${siteUrl}: ${pathName(outDir)}/ is ready to be copied to any static host.`);
  console.log(
    "Keep its addresses.txt (or all of it): npm run compare -- OLD tells later what has become of each address.",
  );
  return true;
});

/** Why the ledger is not ready; a ledger with faults is left to the build, which says them. */
async function ledgerFaults(): Promise<Refusal[]> {
  const { ledger } = await readHere();
  if (ledger.isComplete() || ledger.faults.some(isError)) return [];
  const text = `${ledger.path} does not hold everything that would be published.`;
  return [{ about: ledger.path, code: "unrecorded", text, hint: "Record it and commit the file: npm run ledger" }];
}
