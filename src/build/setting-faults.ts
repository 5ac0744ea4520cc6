import { addressFaults } from "./address-settings.ts";
import { folderFaults, type Folders } from "./folder-settings.ts";
import { partFaults } from "./part-settings.ts";
import { type Refusal, refusalText } from "./refusal.ts";

/** Everything that is wrong with the settings, whatever stands where they point. */
export const settingFaults = (env: NodeJS.ProcessEnv, folders: Folders): Refusal[] => [
  ...addressFaults(env),
  ...folderFaults(folders),
  ...partFaults(env),
];

/** Tells why a command does not go on; true where there is a reason. */
export function refuses(refusals: readonly Refusal[]): boolean {
  if (refusals.length > 0) process.stderr.write(`${refusals.map(refusalText).join("\n\n")}\n\nNothing was built.\n`);
  return refusals.length > 0;
}
