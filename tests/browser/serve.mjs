// Writes a protocol with `protocolo serve` running, as an author does, and checks what she sees in Chromium: the page of what
// she saved, its findings and where they are, the last good page after a syntax error. Times nothing.
//
//     node serve.mjs [BINARY]

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DEADLINE, browse, serve } from "./served.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const binary = resolve(process.argv[2] ?? join(root, "target/release/protocolo"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const place = mkdtempSync(join(tmpdir(), "protocolo-serve-"));
const folder = join(place, "alcaldia");
cpSync(join(root, "examples/alcaldia"), folder, { recursive: true, filter: (path) => !path.endsWith("/sitio") });
const file = join(folder, "protocolos/ventanilla-central.yaml");
const text = readFileSync(file, "utf8");

const failures = [];
let passed = 0;
function check(what, holds, seen = "") {
  if (holds) passed += 1;
  else failures.push(`${what}${seen && `: ${seen}`}`);
}

const server = await serve(binary, folder);
const browser = await browse();
for (const width of [360, 1280]) {
  writeFileSync(file, text);
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: false });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  const version = () => page.evaluate(() => document.querySelector("[data-version]").dataset.version);
  const save = async (text) => {
    const before = await version();
    writeFileSync(file, text);
    await page.waitForFunction((before) => document.readyState === "complete" && document.querySelector("[data-version]").dataset.version !== before, before, { timeout: DEADLINE });
  };
  const shows = (selector) => page.locator(selector).first().isVisible();
  const fits = async (name) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`${name} (${width} px) is wider than the screen`, over <= 0, `${over} px`);
  };

  await page.goto(server.url);
  await page.waitForFunction(() => !document.querySelector(".vivo-seguir").hidden);
  await fits("the home page");
  await save(text.replace("nombre: Saludar y dar la bienvenida", "nombre: Dar la bienvenida"));
  check("the page of what was saved opens", page.url().endsWith("/puntos/ventanilla-central.html"), page.url());
  check("what was saved is there", (await page.locator("#paso-saludar h3").innerText()).includes("Dar la bienvenida"));
  check("a clean page says so", (await page.locator(".vivo-resumen").innerText()).includes("Sin hallazgos"));

  await save(text.replace("ir_a: orientar", "ir_a: orientacion"));
  const finding = await page.locator(".vivo-hallazgo").first().innerText();
  check("a finding says its place, code and remedy", /E-11[\s\S]*ventanilla-central\.yaml:\d+:\d+[\s\S]*Qué hacer/.test(finding), finding);
  const mark = page.locator("#paso-entender .vivo-marca");
  check("the step is marked in words", (await mark.count()) === 1 && (await mark.innerText()).includes("error"));
  const sign = page.locator('.flowchart .node[data-id="paso-entender"] .vivo-senal text');
  await page.locator(".carriles summary").click();
  await page.waitForFunction(() => document.querySelector('.carriles .node[data-id="paso-entender"] .vivo-senal'), undefined, { timeout: DEADLINE });
  const words = (await sign.allTextContents()).join(", ");
  check("the flowchart's step is marked in words, with lanes and without", words === "error, error", words);
  await fits("a page with findings");
  const blind = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  for (const path of ["puntos/ventanilla-central.html", "_protocolo/hallazgos.html", "nada.html"]) {
    const seen = await blind.newPage();
    await seen.goto(server.url + path);
    await seen.evaluate(axe);
    const result = await seen.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    for (const it of result.violations) failures.push(`${path} (${width} px): a barrier: ${it.id}: ${it.nodes[0]?.html?.slice(0, 160)}`);
    passed += 1;
    await seen.close();
  }
  await blind.close();

  await save(text.replace(/^pasos:/m, "pasos: ["));
  check("a syntax error is told", (await page.locator(".vivo-hallazgo").first().innerText()).includes("E-02"));
  check("the last good page stays", (await shows("#paso-saludar")) && (await shows(".vivo-viejo")));
  await fits("a page with a syntax error");
  check("nothing is on the console", said.length === 0, said.join("\n"));
  await context.close();
}
await browser.close();
const code = await server.stop();
check("an interruption ends it with 0", code === 0, String(code));
rmSync(place, { recursive: true });

for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
