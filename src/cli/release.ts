import { relative } from "node:path";
import { build } from "astro";
import { releaseFault } from "../build/release-address.ts";
import { readContent } from "../collections/content.ts";
import { isError } from "../collections/fault.ts";
import { contentDir, outDir, siteUrl } from "../settings.ts";

/**
 * `npm run release`: a build for publication, refused where its address could only be this machine's, and where it would
 * publish an address that the ledger does not keep.
 */
const fault = releaseFault(process.env["SITE_URL"]) ?? (await ledgerFault());
if (fault === null) {
  await build({});
  console.log(`Built for ${siteUrl}: ${relative(process.cwd(), outDir)}/ is ready to be copied to any static host.`);
  console.log(
    "Keep its addresses.txt (or all of it): npm run compare -- OLD tells later what has become of each address.",
  );
} else {
  console.error(fault);
  process.exitCode = 1;
}

/** Why the ledger is not ready; a ledger with faults is left to the build, which says them. */
async function ledgerFault(): Promise<string | null> {
  const { ledger } = await readContent(contentDir);
  if (ledger.complete || ledger.faults.some(isError)) return null;
  return `${ledger.path} does not hold everything that would be published.\nRecord it and commit the file: npm run ledger`;
}
