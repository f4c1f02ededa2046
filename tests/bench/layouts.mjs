// Lays out the same flowcharts with protocolo, with ELK and with dot (where Graphviz is installed), and measures the three
// with the same code. Boxes, labels and gaps have the sizes that protocolo gives them. Prints tables; judges nothing.
//
//     npm ci && node layouts.mjs [--curves] [CHARTS.json]
//
// The charts are what `cargo bench --bench layouts` prints; without a file, it is run. dot draws broken lines, whose bends
// can be counted; with --curves, its own curves, as broken lines of many small pieces.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ELK from "elkjs/lib/elk.bundled.js";
import { measure } from "./measure.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
// What our layout keeps free, in pixels: between boxes, between a box and a line, between lines, between rows.
const GAPS = { boxes: 34, beside: 20, lines: 14, rows: 32 };
// dot counts in inches of 72 points; here a point is a pixel.
const INCH = 72;

function ours(chart) {
  return chart;
}

async function elk(chart) {
  const laid = await new ELK().layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.spacing.nodeNode": `${GAPS.boxes}`,
      "elk.spacing.edgeNode": `${GAPS.beside}`,
      "elk.spacing.edgeEdge": `${GAPS.lines}`,
      "elk.layered.spacing.nodeNodeBetweenLayers": `${GAPS.rows}`,
      "elk.layered.spacing.edgeNodeBetweenLayers": `${GAPS.lines}`,
      "elk.layered.spacing.edgeEdgeBetweenLayers": `${GAPS.lines}`,
    },
    children: chart.nodes.map(({ width, height }, at) => ({ id: `n${at}`, width, height })),
    edges: chart.edges.map(({ from, to, label }, at) => ({
      id: `e${at}`,
      sources: [`n${from}`],
      targets: [`n${to}`],
      labels: label ? [{ text: "x", width: label.width, height: label.height }] : [],
    })),
  });
  const place = ({ x, y, width, height }) => ({ x, y, width, height });
  return {
    nodes: laid.children.map((node, at) => ({ ...place(node), is_diamond: chart.nodes[at].is_diamond })),
    edges: laid.edges.map(({ sections, labels }, at) => ({
      from: chart.edges[at].from,
      to: chart.edges[at].to,
      points: sections.flatMap((it) => [it.startPoint, ...(it.bendPoints ?? []), it.endPoint]).map(({ x, y }) => [x, y]),
      label: labels.length ? place(labels[0]) : null,
    })),
  };
}

function dot(chart, splines) {
  const node = ({ width, height, is_diamond }, at) =>
    `n${at} [width=${width / INCH}, height=${height / INCH}, shape=${is_diamond ? "diamond" : "box"}]`;
  // A table without words has the size that it is told.
  const table = ({ width, height }) =>
    `<<table fixedsize="true" border="0" width="${Math.ceil(width)}" height="${Math.ceil(height)}"><tr><td></td></tr></table>>`;
  const edge = ({ from, to, label }, at) => `n${from} -> n${to} [comment="${at}"${label ? `, label=${table(label)}` : ""}]`;
  const text = `digraph {
    graph [splines=${splines}, nodesep=${GAPS.boxes / INCH}, ranksep=${GAPS.rows / INCH}]
    node [label="", fixedsize=true, margin=0]
    edge [arrowsize=0.5]
    ${chart.nodes.map(node).join("\n")}
    ${chart.edges.map(edge).join("\n")}
  }`;
  const { stdout, stderr, status } = spawnSync("dot", ["-Tjson0"], { input: text, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`dot: ${stderr}`);
  const laid = JSON.parse(stdout);
  const drawn = new Map((laid.edges ?? []).map((edge) => [Number(edge.comment), edge]));
  const numbers = (text) => text.split(",").map(Number);
  const around = ([x, y], { width, height }) => ({ x: x - width / 2, y: -y - height / 2, width, height });
  return {
    nodes: laid.objects.map((it, at) => ({ ...around(numbers(it.pos), chart.nodes[at]), is_diamond: chart.nodes[at].is_diamond })),
    edges: chart.edges.map(({ from, to, label }, at) => ({
      from,
      to,
      points: flattened(drawn.get(at).pos, splines === "polyline" ? 1 : 12).map(([x, y]) => [x, -y]),
      label: label ? around(numbers(drawn.get(at).lp), label) : null,
    })),
  };
}

// The points of a curve as dot writes it: an arrowhead, a start, then two controls and an end again and again.
function flattened(text, steps) {
  let [head, tail, points] = [[], [], []];
  for (const word of text.split(" ")) {
    const point = word.replace(/^[es],/, "").split(",").map(Number);
    (word.startsWith("e,") ? head : word.startsWith("s,") ? tail : points).push(point);
  }
  const line = [points[0]];
  for (let at = 0; at + 3 < points.length; at += 3) {
    for (let step = 1; step <= steps; step += 1) line.push(bezier(points.slice(at, at + 4), step / steps));
  }
  return [...tail, ...line, ...head];
}

function bezier(controls, t) {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  return [0, 1].map((axis) => controls.reduce((sum, point, at) => sum + weights[at] * point[axis], 0));
}

function charts(file) {
  if (file) return JSON.parse(readFileSync(file, "utf8"));
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] };
  return JSON.parse(execFileSync("cargo", ["bench", "--locked", "--bench", "layouts"], options));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const total = (values) => values.reduce((sum, value) => sum + value, 0);
const thousands = (value) => Math.round(value).toLocaleString("en-US");

function row(name, found) {
  const of = (key) => found.map((it) => it[key]);
  const totals = ["crossings", "shared", "bends", "length"].map((key) => thousands(total(of(key))));
  const medians = ["width", "height"].map((key) => thousands(median(of(key))));
  const faults = ["overlaps", "through", "labels"].map((key) => thousands(total(of(key))));
  return `| ${[name, ...totals, medians.join(" × "), ...faults].join(" | ")} |`;
}

// How wide ours is beside another's, chart by chart.
function ratios(one, other) {
  const found = one.map((it, at) => it.width / other[at].width);
  return `${median(found).toFixed(2)} (at most ${Math.max(...found).toFixed(2)})`;
}

const hasCurves = process.argv.includes("--curves");
const file = process.argv.slice(2).find((word) => !word.startsWith("--"));
const engines = [["protocolo", ours], ["ELK", elk]];
if (spawnSync("dot", ["-V"]).status === 0) engines.push(["dot", (chart) => dot(chart, hasCurves ? "spline" : "polyline")]);
else console.log("dot is not installed (Graphviz): without it\n");

const given = charts(file);
for (const set of new Set(given.charts.map((chart) => chart.set))) {
  const these = given.charts.filter((chart) => chart.set === set && chart.nodes.length);
  const boxes = these.map((chart) => chart.nodes.length);
  const stacked = these.filter((chart) => chart.is_stacked).length;
  console.log(`\n${set}: ${these.length} charts of ${Math.min(...boxes)} to ${Math.max(...boxes)} boxes${stacked ? `, ${stacked} stacked` : ""}\n`);
  console.log("| | crossings | lines on lines | bends | length | width × height, medians | boxes on boxes | lines through boxes | labels on things |");
  console.log("|---|---|---|---|---|---|---|---|---|");
  const found = [];
  for (const [name, engine] of engines) {
    const measured = [];
    for (const chart of these) measured.push(measure(await engine(chart)));
    found.push(measured);
    console.log(row(name, measured));
  }
  const widths = engines.slice(1).map(([name], at) => `${name}'s × ${ratios(found[0], found[at + 1])}`);
  console.log(`\nour width: ${widths.join("; ")}`);
}
console.log("\n| our layout takes | median | worst of five charts |\n|---|---|---|");
for (const { name, median, worst } of given.times) console.log(`| ${name} | ${median.toFixed(1)} ms | ${worst.toFixed(1)} ms |`);
