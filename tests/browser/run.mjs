// Opens every page of the handbooks given (those of the examples when none is) from the disk, as staff do, and checks what
// a reader would notice: nothing on the console, nothing asked of a network, nothing wider than the screen, every link and
// anchor leading somewhere, and no barrier that axe-core finds. Uses the system's Chromium.
//
//     node run.mjs [FOLDER …]

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const given = process.argv.slice(2);
const sites = given.length ? given.map((folder) => resolve(folder)) : ["minimo", "alcaldia", "hospital"].map((name) => join(root, "examples", name, "sitio"));
// Pages on which axe-core runs: it takes a second on each, and the pages of touchpoints have one template.
const AXE_PAGES = 6;

const failures = [];
let passed = 0;
function check(page, what, problems) {
  if (problems.length === 0) passed += 1;
  else failures.push(`${page}: ${what}\n    ${problems.slice(0, 5).join("\n    ")}`);
}

function pagesOf(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...pagesOf(path));
    else if (entry.name.endsWith(".html")) found.push(path);
  }
  return found.sort();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});

async function visit(context, path, name, width, runAxe) {
  const page = await context.newPage();
  const said = [];
  const asked = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(pathToFileURL(path).href, { waitUntil: "load" });
  check(`${name} (${width} px)`, "something on the console", said);
  check(`${name} (${width} px)`, "something asked of a network", asked);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(`${name} (${width} px)`, "wider than the screen", over > 0 ? [`${over} px too wide`] : []);
  const links = await page.evaluate(() => ({
    hrefs: [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")).concat([...document.querySelectorAll("svg a")].map((a) => a.getAttribute("href") ?? a.getAttribute("xlink:href") ?? "")),
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
  }));
  if (runAxe) {
    // The page's policy lets no script in; the test is not the page.
    const blind = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    const seen = await blind.newPage();
    await seen.goto(pathToFileURL(path).href);
    await seen.evaluate(axe);
    const result = await seen.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    check(`${name} (${width} px)`, "a barrier", result.violations.map((it) => `${it.id}: ${it.nodes[0]?.html?.slice(0, 160)}`));
    await blind.close();
  }
  await page.close();
  return links;
}

for (const folder of sites) {
  if (!existsSync(join(folder, "index.html"))) {
    failures.push(`${folder}: there is no handbook here; run protocolo build first`);
    continue;
  }
  const paths = pagesOf(folder);
  const known = new Map();
  for (const width of [360, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    for (const [at, path] of paths.entries()) {
      const name = relative(root, path);
      known.set(path, await visit(context, path, name, width, at < AXE_PAGES));
    }
    await context.close();
  }
  for (const [path, { hrefs, ids }] of known) {
    const name = relative(root, path);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    check(name, "an id twice", twice);
    const lost = [];
    for (const href of hrefs) {
      if (!href || /^(https?|mailto|tel):/.test(href)) continue;
      const [file, anchor] = href.split("#");
      const target = file ? resolve(dirname(path), decodeURIComponent(file)) : path;
      if (!existsSync(target)) lost.push(href);
      else if (anchor && target.endsWith(".html") && !known.get(target)?.ids.includes(decodeURIComponent(anchor))) lost.push(href);
      if (!target.startsWith(folder)) lost.push(`${href} leaves the handbook`);
    }
    check(name, "a link that leads nowhere", lost);
  }
  const print = await browser.newPage();
  await print.goto(pathToFileURL(paths.find((path) => path.includes("puntos")) ?? paths[0]).href);
  const sheet = await print.pdf({ format: "A4", printBackground: true });
  check(relative(root, folder), "does not print", sheet.length > 10_000 ? [] : [`${sheet.length} bytes`]);
  await print.close();
}
await browser.close();

for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
