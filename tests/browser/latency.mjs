// Measures how long it takes from saving a protocol to the page of it being loaded again in Chromium, with `protocolo serve`
// on large repositories made from a seed (tests/bench/bench.py). Prints; judges nothing.
//
//     node latency.mjs [--binary ../../target/release/protocolo] [--sizes 100,1000] [--runs 15]

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DEADLINE, browse, serve } from "./served.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const { values: options } = parseArgs({
  options: {
    binary: { type: "string", default: join(root, "target/release/protocolo") },
    sizes: { type: "string", default: "100,1000" },
    runs: { type: "string", default: "15" },
  },
});
const MAKE = "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]); import bench; bench.make(Path(sys.argv[2]), int(sys.argv[3]), 7)";
// What is edited: the first step of the counter, whose name stands on the page.
const STEP = "nombre: Saludar y dar la bienvenida";

const browser = await browse();
const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
console.log("touchpoints  reload begins     page loaded       (ms after the save: median, largest)");
for (const size of options.sizes.split(",").map(Number)) {
  const place = mkdtempSync(join(tmpdir(), "protocolo-latency-"));
  const folder = join(place, "repositorio");
  execFileSync("python3", ["-c", MAKE, join(root, "tests/bench"), folder, String(size)]);
  const server = await serve(options.binary, folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => addEventListener("load", () => { window.loadedAt = Date.now(); }));
  await page.goto(`${server.url}puntos/ventanilla-central-1.html`);
  const file = join(folder, "protocolos/ventanilla-central-1.yaml");
  const text = readFileSync(file, "utf8");
  if (!text.includes(STEP)) throw new Error(`${file} does not say ${STEP}`);
  const begun = [];
  const times = [];
  for (let run = 1; run <= Number(options.runs); run += 1) {
    const name = `Saludar a la persona ${run}`;
    const start = Date.now();
    writeFileSync(file, text.replace(STEP, `nombre: ${name}`));
    const loaded = await page.waitForFunction((name) => document.querySelector("#paso-saludar")?.textContent.includes(name) && window.loadedAt, name, { timeout: DEADLINE });
    begun.push(Math.round((await page.evaluate(() => performance.timeOrigin)) - start));
    times.push((await loaded.jsonValue()) - start);
  }
  const told = [begun, times].map((all) => `${middle(all)}, ${Math.max(...all)}`.padEnd(18));
  console.log(`${String(size).padStart(11)}  ${told.join("")}`);
  await page.close();
  await server.stop();
  rmSync(place, { recursive: true });
}
await browser.close();
