import { chromium } from "@playwright/test";
import { chromiumLaunch } from "/work/main/tests/support/chromium.ts";
import { serve } from "/work/main/tests/support/serve.ts";
const dist = process.env.DIST ?? "/work/main/dist";
const { origin, server } = await serve(dist);
const browser = await chromium.launch(await chromiumLaunch());
const [width=1280, scheme="light"] = (process.env.V ?? "1280,light").split(",");
const ctx = await browser.newContext({ viewport: { width: +width, height: 900 }, colorScheme: scheme });
const page = await ctx.newPage();
page.on("console", m => console.log("CONSOLE", m.text())); page.on("pageerror", e => console.log("ERROR", e.message));
let bytes=0; const s = await ctx.newCDPSession(page); await s.send("Network.enable");
let i=0;
for (const q of process.argv.slice(2)) {
  bytes=0;
  await page.goto(origin + (q.startsWith("/") ? q : "/search/" + (q.startsWith("?") ? q : "?q=" + encodeURIComponent(q))));
  await page.waitForTimeout(1200);
  if (await page.locator("#count").count()) {
  console.log("\n==", q, "|", await page.locator("#count").textContent(), "| view", await page.locator("#search").getAttribute("data-view"));
  for (const id of ["chips","notes","said","leads","beside"]) { const t=(await page.locator("#"+id).textContent())?.trim(); if (t) console.log("  ", id+":", t.slice(0,400)); } }
  if (process.env.SHOT) await page.screenshot({ path: `/tmp/shot-${width}-${scheme}-${i++}.png`, fullPage: !!process.env.FULL });
}
await browser.close(); server.close();
