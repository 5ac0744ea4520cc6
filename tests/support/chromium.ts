import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What the package's own arguments switch off or on that a page's faults could hide behind. */
const HIDES_FAULTS = /web-security|insecure-content|isolation-trials|IsolateOrigins|single-process|headless/;

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** How to start the browser that the tests drive: the one an npm package carries on Linux x64, an installed one elsewhere. */
export async function chromiumLaunch(): Promise<{ executablePath: string; args: string[] }> {
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium();
  const executablePath = [process.env["CHROME_PATH"] ?? "", ...INSTALLED].find((path) => path && existsSync(path));
  if (executablePath === undefined) {
    throw new Error(
      "No browser to test in: on this machine the tests need an installed Chrome or Chromium. " +
        "Install one, or say where it is: CHROME_PATH=/path/to/chrome npm run test:browser",
    );
  }
  return { executablePath, args: [] };
}

async function packagedChromium(): Promise<{ executablePath: string; args: string[] }> {
  // The package carries the libraries that a bare machine lacks, but lays them out only where it believes to be on AWS.
  if (!hasNetworkSecurityServices()) process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const args = chromium.args.filter((argument) => !HIDES_FAULTS.test(argument));
  return { executablePath: await chromium.executablePath(), args };
}

/** Whether the machine has the one library Chromium needs that a bare Linux may not have. */
function hasNetworkSecurityServices(): boolean {
  try {
    return execFileSync("ldconfig", ["-p"], { encoding: "utf8" }).includes("libnss3.so");
  } catch {
    return false;
  }
}
