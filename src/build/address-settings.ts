import { pathsIn, rootedPath } from "./paths.ts";
import { type Refusal, shown } from "./refusal.ts";

const SITE_HINT =
  "Say where the archive will be published, and no more: SITE_URL=https://archive.example.org npm run release";
const BASE_HINT =
  "Write the path that the archive lives under, in letters, digits and - . _ ~ /, as in BASE_PATH=/archive/";

const VOLUMES_HINT =
  "Name the paths of all volumes on this host, with a space between, the same for each, as in VOLUMES='/2023/ /2024/'";

/** Only this machine can reach these hosts, as `URL` spells them. */
const LOCAL_HOST =
  /^(?:(?:.+\.)?localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:(?:7f[0-9a-f]{2}:.+|0:0)\])$/;

/**
 * What is wrong with the settings that say where the archive is published; unset ones are sound.
 * Nothing of a `SITE_URL` with a password in it is repeated.
 */
export function addressFaults({ SITE_URL, BASE_PATH, VOLUMES }: NodeJS.ProcessEnv): Refusal[] {
  const site = SITE_URL ? siteProblem(SITE_URL) : null;
  const base = BASE_PATH ? baseProblem(BASE_PATH) : null;
  const volumes = VOLUMES ? volumesProblem(pathsIn(VOLUMES), rootedPath(BASE_PATH ?? "")) : null;
  return [
    ...(site === null ? [] : [{ about: "SITE_URL", code: "site-url", text: site, hint: SITE_HINT }]),
    ...(base === null ? [] : [{ about: "BASE_PATH", code: "base-path", text: base, hint: BASE_HINT }]),
    ...(volumes === null ? [] : [{ about: "VOLUMES", code: "volumes", text: volumes, hint: VOLUMES_HINT }]),
  ];
}

/** What is wrong with a `SITE_URL`, sound or unset, as the address of a release. */
export function releaseFaults({ SITE_URL }: NodeJS.ProcessEnv): Refusal[] {
  const text = releaseProblem(SITE_URL);
  return text === null ? [] : [{ about: "SITE_URL", code: "release-address", text, hint: SITE_HINT }];
}

function releaseProblem(value: string | undefined): string | null {
  if (!value) return "It is not set, so canonical addresses would name this machine.";
  const local = URL.canParse(value) && LOCAL_HOST.test(new URL(value).hostname);
  return local ? `${shown(value)} is an address that only this machine can reach.` : null;
}

function siteProblem(value: string): string | null {
  if (!/^https?:\/\/[^/\\]/i.test(value) || /[\s\p{C}\\]/u.test(value) || !URL.canParse(value)) {
    return `${shown(value)} is not a web address, which begins with https:// or http:// and a host.`;
  }
  const { username, password, pathname } = new URL(value);
  if (username !== "" || password !== "") return "It holds a user or a password, which every page would show.";
  if (/[?#]/.test(value)) return `${shown(value)} has a query or a fragment, which no address of the archive can keep.`;
  return pathname === "/" ? null : `${shown(value)} has a path in it; the path goes into BASE_PATH.`;
}

function baseProblem(value: string): string | null {
  if (/^(?:[/\\]{2}|[a-z][a-z0-9+.-]*:)/i.test(value)) return `${shown(value)} names a host; that goes into SITE_URL.`;
  const [stray] = /[^A-Za-z0-9\-._~/]/u.exec(value) ?? [];
  if (stray !== undefined) return `${shown(value)} holds ${shown(stray)}, which the path of an archive cannot hold.`;
  const steps = value.replaceAll(/^\/|\/$/g, "").split("/");
  if (steps.some((step) => /^\.{1,2}$/.test(step))) return `${shown(value)} has a step that leads elsewhere.`;
  return value !== "/" && steps.includes("") ? `${shown(value)} has a step without a name between two slashes.` : null;
}

/** @param own the path of the volume that is built. */
function volumesProblem(paths: readonly string[], own: string): string | null {
  const wrong = paths.map(baseProblem).find((problem) => problem !== null);
  if (wrong !== undefined) return wrong;
  const rooted = paths.map(rootedPath);
  const double = rooted.find((path, at) => rooted.indexOf(path) < at);
  if (double !== undefined) return `${shown(double)} is named twice.`;
  if (!rooted.includes(own)) return `${shown(own)}, where this volume lives by its BASE_PATH, is not among them.`;
  return rooted.length > 1 ? null : "It names this volume alone, and an archive that is not in volumes needs it not.";
}
