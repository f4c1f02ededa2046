// Takes the pictures of the tutorial: follows its pages as tests/book.rs does, and where one says
//
//     <!-- foto sitio/rueda.html 900x860 -->
//     ![…](../imagenes/tutorial-rueda.png)
//
// opens that page of the handbook as it is at that moment and writes what is seen. `foto-papel` shows it as printed, and
// `foto-dibujo PAGE#PLACE WIDTHx0` only the drawing in that place, whole.
// Same program, same browser, same fonts: same bytes.
//
//     PROTOCOLO=../../target/release/protocolo node pictures.mjs

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const book = join(root, "book/src");
const program = resolve(process.env.PROTOCOLO ?? join(root, "target/release/protocolo"));
const home = mkdtempSync(join(tmpdir(), "protocolo-libro-"));
let here = home;

function run(line) {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]);
  if (words[0] === "cd") {
    here = join(here, words[1]);
    return;
  }
  const env = { HOME: home, SOURCE_DATE_EPOCH: "1795521600" };
  try {
    execFileSync(program, words.slice(1), { cwd: here, env, stdio: "ignore" });
  } catch (error) {
    // The tutorial makes mistakes on purpose; tests/book.rs says which.
    if (error.status !== 1) throw error;
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--font-render-hinting=none"],
});
let total = 0;

async function picture(kind, place, width, height, target) {
  const viewport = { width, height: height || 900 };
  // The margins of the paper are the script's, not the page's: the page's policy would refuse them.
  const page = await browser.newPage({ viewport, colorScheme: "light", reducedMotion: "reduce", bypassCSP: true });
  const [file, anchor] = place.split("#");
  await page.goto(pathToFileURL(join(here, file)).href + (anchor ? `#${anchor}` : ""));
  const path = resolve(join(book, "tutorial"), target);
  if (kind === "foto-papel") {
    await page.emulateMedia({ media: "print" });
    await page.addStyleTag({ content: "html { padding: 44px; box-sizing: border-box }" });
  }
  if (kind === "foto-dibujo") await page.locator(`#${anchor} svg.drawing`).last().screenshot({ path });
  else await page.screenshot({ path });
  await page.close();
  total += statSync(path).size;
  console.log(`${target}: ${Math.round(statSync(path).size / 1024)} KiB`);
}

// A block, or a picture that is asked for.
const item = /^```(.*)\n([\s\S]*?)^```$|^<!-- (foto|foto-papel|foto-dibujo) (\S+) (\d+)x(\d+) -->\n!\[[^\]]*\]\(([^)]+)\)/gm;

async function follow(text) {
  let sought;
  for (const [, info, body, kind, place, width, height, target] of text.matchAll(item)) {
    if (kind) {
      await picture(kind, place, Number(width), Number(height), target);
      continue;
    }
    const [language, what = ""] = info.split(" ");
    const [action, path] = what.split("=");
    const file = path && join(here, path);
    if (language === "console") {
      for (const line of body.split("\n")) if (line.startsWith("$ ")) run(line.slice(2));
    } else if (action === "archivo") {
      writeFileSync(file, body);
    } else if (action === "final") {
      writeFileSync(file, readFileSync(file, "utf8") + body);
    } else if (action === "busque") {
      sought = [file, body];
    } else if (action === "ponga") {
      const before = readFileSync(sought[0], "utf8");
      if (!before.includes(sought[1])) throw new Error(`${sought[0]} does not have:\n${sought[1]}`);
      writeFileSync(sought[0], before.replace(sought[1], () => body));
    }
  }
}

if (!existsSync(program)) throw new Error(`there is no ${program}: cargo build --release, or say PROTOCOLO=…`);
const contents = readFileSync(join(book, "SUMMARY.md"), "utf8");
for (const [, page] of contents.matchAll(/\((tutorial\/[^)]+)\)/g)) await follow(readFileSync(join(book, page), "utf8"));
await browser.close();
rmSync(home, { recursive: true });
console.log(`${Math.round(total / 1024)} KiB in all`);
