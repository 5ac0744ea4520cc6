import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "./tests/support/chromium.ts";

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/support/browser-sites.ts",
  forbidOnly: true,
  workers: 2,
  reporter: [["list"]],
  use: {
    baseURL: "http://127.0.0.1:4401",
    launchOptions: await chromiumLaunch(),
  },
});
