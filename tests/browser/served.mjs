// Starts `protocolo serve` on a copy of a repository, and opens pages of it in the system's Chromium.

import { spawn } from "node:child_process";
import { chromium } from "playwright-core";

// The longest that anything may take; nothing waits for it when all is well.
export const DEADLINE = 60_000;

/** The server: its address, what it has said, and its end (the exit code). */
export async function serve(binary, folder) {
  const child = spawn(binary, ["serve", folder, "--puerto", "0", "--color", "nunca"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  let said = "";
  const url = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server says nothing: ${said}`)), DEADLINE);
    ended.then((code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    child.stdout.on("data", (text) => {
      said += text;
      const found = said.match(/http:\S+/);
      if (found) {
        clearTimeout(late);
        resolve(found[0]);
      }
    });
  });
  return {
    url,
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

export function browse() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
}
