import { pathName } from "../build/place.ts";
import { outDir } from "../settings.ts";
import { built } from "./built.ts";
import { command } from "./command.ts";

/** `npm run build`: builds the archive and puts it in the place of the site that was there. */
await command(async () => {
  const done = await built();
  if (done) console.log(`The archive is in ${pathName(outDir)}/.`);
  return done;
});
