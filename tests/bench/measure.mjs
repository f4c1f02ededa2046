// Measures a drawing, whoever made it: { nodes: [{x, y, width, height, is_diamond}], edges: [{from, to, points: [[x, y]],
// label: {x, y, width, height} or null}] }. Lengths are pixels.

// Pieces of two lines cross when they meet farther than this from the ends of both.
const INSIDE = 0.1;
// How far outlines may lie in one another, or a line in an outline, before it shows.
const SHOWS = 1;
// A turn of a line is a bend when it is larger than this, in radians; what dot writes is rounded.
const BEND = 0.03;

export function measure({ nodes, edges }) {
  const outlines = nodes.map(outline);
  const lines = edges.map((edge) => simplified(edge.points));
  const labels = edges.filter((edge) => edge.label).map((edge) => outline(edge.label));
  const [width, height] = extent([...outlines, ...labels, ...lines].flat());
  return {
    crossings: pairs(lines, crossings),
    shared: pairs(lines, (a, b) => (shared(a, b) > 3 ? 1 : 0)),
    bends: sum(lines.map((line) => Math.max(0, line.length - 2))),
    length: sum(lines.map((line) => sum(pieces(line).map(([a, b]) => distance(a, b))))),
    width,
    height,
    overlaps: pairs(outlines, (a, b) => (overlap(a, b) > SHOWS ? 1 : 0)),
    through: sum(edges.map((edge, at) => through(edge, lines[at], outlines))),
    labels: pairs(labels, (a, b) => (overlap(a, b) > SHOWS ? 1 : 0)) + sum(labels.map((label) => over(label, outlines))),
  };
}

// How many boxes a label lies on.
function over(label, outlines) {
  return outlines.filter((box) => overlap(label, box) > SHOWS).length;
}

// How many boxes a line runs through that it does not join.
function through(edge, line, outlines) {
  return outlines.filter(
    (box, at) => at !== edge.from && at !== edge.to && pieces(line).some((piece) => overlap(piece, box) > SHOWS),
  ).length;
}

function outline({ x, y, width, height, is_diamond }) {
  const [right, bottom, across, down] = [x + width, y + height, x + width / 2, y + height / 2];
  if (is_diamond) return [[across, y], [right, down], [across, bottom], [x, down]];
  return [[x, y], [right, y], [right, bottom], [x, bottom]];
}

// The line without doubled points and without those on the way from one to the next.
function simplified(points) {
  const line = [];
  for (const point of points) {
    if (line.length && distance(line.at(-1), point) < 0.05) continue;
    while (line.length > 1 && turn(line.at(-2), line.at(-1), point) < BEND) line.pop();
    line.push(point);
  }
  return line;
}

function turn(a, b, c) {
  const [before, after] = [Math.atan2(b[1] - a[1], b[0] - a[0]), Math.atan2(c[1] - b[1], c[0] - b[0])];
  const angle = Math.abs(after - before);
  return Math.min(angle, 2 * Math.PI - angle);
}

function crossings(a, b) {
  const found = [];
  for (const p of pieces(a)) {
    for (const q of pieces(b)) {
      const at = meeting(p, q);
      // One place counts once, also where it lies on the end of a piece.
      if (at && found.every((other) => distance(other, at) > 1)) found.push(at);
    }
  }
  return found.length;
}

function meeting([a, b], [c, d]) {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const across = ux * vy - uy * vx;
  const [first, second] = [Math.hypot(ux, uy), Math.hypot(vx, vy)];
  if (Math.abs(across) < 1e-3 * first * second) return null;
  const t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / across;
  const s = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / across;
  const isInside = (share, length) => share * length > INSIDE && (1 - share) * length > INSIDE;
  return isInside(t, first) && isInside(s, second) ? [a[0] + t * ux, a[1] + t * uy] : null;
}

// How far two lines run on top of each other.
function shared(a, b) {
  let total = 0;
  for (const [p, q] of pieces(a)) {
    const length = distance(p, q);
    const [ux, uy] = [(q[0] - p[0]) / length, (q[1] - p[1]) / length];
    const along = (point) => (point[0] - p[0]) * ux + (point[1] - p[1]) * uy;
    const aside = (point) => Math.abs((point[0] - p[0]) * uy - (point[1] - p[1]) * ux);
    for (const [r, s] of pieces(b)) {
      if (aside(r) > 1 || aside(s) > 1) continue;
      const [from, to] = [Math.min(along(r), along(s)), Math.max(along(r), along(s))];
      total += Math.max(0, Math.min(length, to) - Math.max(0, from));
    }
  }
  return total;
}

// How deep two convex outlines lie in one another (separating axes); a piece of a line is an outline of two corners.
function overlap(a, b) {
  let least = Infinity;
  for (const shape of [a, b]) {
    for (let at = 0; at < shape.length; at += 1) {
      const [p, q] = [shape[at], shape[(at + 1) % shape.length]];
      const length = distance(p, q) || 1;
      const [nx, ny] = [(q[1] - p[1]) / length, (p[0] - q[0]) / length];
      const [one, other] = [a, b].map((shape) => shape.map(([x, y]) => x * nx + y * ny));
      const [oneHigh, otherHigh] = [Math.max(...one), Math.max(...other)];
      const [oneLow, otherLow] = [Math.min(...one), Math.min(...other)];
      least = Math.min(least, oneHigh - otherLow, otherHigh - oneLow);
      if (least <= 0) return 0;
    }
  }
  return least;
}

function extent(points) {
  const side = (at) => {
    const values = points.map((point) => point[at]);
    return values.length ? Math.max(...values) - Math.min(...values) : 0;
  };
  return [side(0), side(1)];
}

const pieces = (line) => line.slice(1).map((point, at) => [line[at], point]);
const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const sum = (values) => values.reduce((total, value) => total + value, 0);

function pairs(things, count) {
  let total = 0;
  things.forEach((a, at) => things.slice(at + 1).forEach((b) => (total += count(a, b))));
  return total;
}
