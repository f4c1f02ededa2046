// Reads the BPMN of every protocol of the examples, with lanes and without, as modelling programs do: every reference
// leads somewhere, everything stands somewhere in the drawing, lines touch what they join, and bpmnlint's recommended
// rules find nothing, not even a warning.
//
//     node check.mjs [FOLDER …]     the folders hold .bpmn files; without them, the program exports the examples
//
// The program is target/release/protocolo, or what PROTOCOLO names.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { BpmnModdle } from "bpmn-moddle";

const require = createRequire(import.meta.url);
const { Linter } = require("bpmnlint");
const NodeResolver = require("bpmnlint/lib/resolver/node-resolver");

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.PROTOCOLO ?? join(root, "target/release/protocolo");
// The repositories that can be exported; con-errores is there to be found fault with.
const EXAMPLES = ["alcaldia", "hospital", "minimo"];
// How far, in pixels, the end of a line may lie from the outline that it touches.
const SLACK = 1.5;

// A new one for each file: some rules remember the ids that they have seen.
const linter = () => new Linter({ config: { extends: "bpmnlint:recommended" }, resolver: new NodeResolver() });

function exported() {
  const work = mkdtempSync(join(tmpdir(), "protocolo-bpmn-"));
  process.on("exit", () => rmSync(work, { recursive: true, force: true }));
  for (const example of EXAMPLES) {
    const repository = join(root, "examples", example);
    for (const [kind, options] of [["plano", []], ["carriles", ["--carriles"]]]) {
      // One file each, named here: a repository of one touchpoint makes no folder.
      const output = join(work, example, kind);
      for (const point of pointsOf(repository)) {
        const file = join(output, `${point}.bpmn`);
        execFileSync(program, ["export", "bpmn", repository, "--punto", point, ...options, "--salida", file], { stdio: "pipe" });
      }
    }
  }
  return work;
}

function pointsOf(repository) {
  const json = execFileSync(program, ["export", "json", repository], { encoding: "utf8", maxBuffer: 1 << 28 });
  return JSON.parse(json).puntos.map((point) => point.id);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".bpmn"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

// Everything that is drawn: flow elements, lanes, pools and notes.
function drawable(definitions) {
  const found = [];
  for (const element of definitions.rootElements) {
    found.push(...(element.flowElements ?? []), ...(element.artifacts ?? []), ...(element.participants ?? []));
    for (const set of element.laneSets ?? []) found.push(...set.lanes);
  }
  return found;
}

function distanceToOutline(point, bounds, element) {
  const dx = Math.abs(point.x - bounds.x - bounds.width / 2);
  const dy = Math.abs(point.y - bounds.y - bounds.height / 2);
  if (element.$instanceOf("bpmn:Event")) return Math.abs(Math.hypot(dx, dy) - bounds.width / 2);
  if (element.$instanceOf("bpmn:Gateway")) {
    const [a, b] = [bounds.width / 2, bounds.height / 2];
    return (Math.abs(dx / a + dy / b - 1) * a * b) / Math.hypot(a, b);
  }
  const [x, y] = [dx - bounds.width / 2, dy - bounds.height / 2];
  return x <= 0 && y <= 0 ? Math.min(-x, -y) : Math.hypot(Math.max(x, 0), Math.max(y, 0));
}

function drawingProblems(definitions) {
  const problems = [];
  const drawn = new Map();
  for (const part of definitions.diagrams[0].plane.planeElement) drawn.set(part.bpmnElement, part);
  for (const element of drawable(definitions)) {
    if (!drawn.has(element)) problems.push(`${element.id} is not drawn`);
  }
  for (const [element, part] of drawn) {
    const numbers = part.bounds ? [part.bounds] : part.waypoint;
    if (numbers.some((it) => !Number.isFinite(it.x) || !Number.isFinite(it.y))) problems.push(`${element.id} stands nowhere`);
    if (!part.waypoint) continue;
    for (const [end, at] of [[element.sourceRef, part.waypoint.at(0)], [element.targetRef, part.waypoint.at(-1)]]) {
      const distance = distanceToOutline(at, drawn.get(end).bounds, end);
      if (distance > SLACK) problems.push(`${element.id} ends ${distance.toFixed(1)} pixels from ${end.id}`);
    }
  }
  return problems;
}

async function problemsOf(text) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(text);
  const problems = warnings.map((warning) => warning.message);
  if (problems.length === 0) problems.push(...drawingProblems(rootElement));
  const results = await linter().lint(rootElement);
  for (const [rule, reports] of Object.entries(results)) {
    for (const report of reports) problems.push(`${rule}: ${report.id ?? ""} ${report.message}`);
  }
  return problems;
}

const folders = process.argv.slice(2).map((folder) => resolve(folder));
const bases = folders.length ? folders : [exported()];
let [passed, failed] = [0, 0];
for (const base of bases) {
  for (const file of filesBelow(base)) {
    let problems;
    try {
      problems = await problemsOf(readFileSync(file, "utf8"));
    } catch (error) {
      problems = [error.message];
    }
    if (problems.length === 0) passed += 1;
    else {
      failed += 1;
      console.log(`${relative(base, file)}\n    ${problems.slice(0, 8).join("\n    ")}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
