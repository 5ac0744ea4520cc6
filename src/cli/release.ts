import { build } from "astro";
import { siteUrl } from "../settings.ts";
import { releaseFault } from "../build/release-address.ts";

/** `npm run release`: a build for publication, refused where its address could only be this machine's. */
const fault = releaseFault(process.env["SITE_URL"]);
if (fault === null) {
  await build({});
  console.log(`Built for ${siteUrl}: dist/ is ready to be copied to any static host.`);
} else {
  console.error(fault);
  process.exitCode = 1;
}
