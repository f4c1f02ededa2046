// The live part of the pages: `protocolo serve` adds this script, `protocolo build` never does. It hears of every save,
// opens the page of what was saved, and marks the steps in which something is to be mended.
"use strict";

(() => {
  const own = document.querySelector("[data-version]");
  if (!own) return;
  const follow = document.querySelector(".vivo-seguir input");
  const notice = document.querySelector(".vivo-nota");
  // A tab remembers for itself; a browser that keeps nothing is no reason to stop.
  const remember = (key, value) => { try { sessionStorage.setItem(key, value); } catch { /* kept nowhere */ } };
  const recall = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };

  if (follow) {
    follow.closest("label").hidden = false;
    follow.checked = recall("protocolo-seguir") !== "no";
    follow.addEventListener("change", () => remember("protocolo-seguir", follow.checked ? "si" : "no"));
  }
  for (const [at, details] of document.querySelectorAll(".vivo-detalle").entries()) {
    const key = `protocolo-detalle-${at}`;
    if (recall(key)) details.open = recall(key) === "si";
    details.addEventListener("toggle", () => remember(key, details.open ? "si" : "no"));
  }

  function hear(message) {
    const { version, pagina } = JSON.parse(message.data);
    if (version === own.dataset.version) return;
    const there = pagina && `/${pagina}`;
    if (there && there !== location.pathname && "sale" in own.dataset && follow.checked) location.assign(there);
    else location.reload();
  }

  // A browser opens few connections to one address: a tab that nobody sees gives its own back, and catches up when seen.
  let source = null;
  function connect() {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source || source.readyState === EventSource.CLOSED) {
      source = new EventSource(`/_protocolo/eventos?version=${encodeURIComponent(own.dataset.version)}`);
      source.onmessage = hear;
      source.onopen = () => { notice.hidden = true; };
      source.onerror = () => {
        notice.hidden = false;
        if (source?.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
      };
    }
  }
  document.addEventListener("visibilitychange", connect);
  addEventListener("pagehide", () => source?.close());
  connect();

  const SVG = "http://www.w3.org/2000/svg";
  const RANK = ["consejo", "aviso", "error"];

  function byStep() {
    const steps = new Map();
    for (const finding of document.querySelectorAll(".vivo-hallazgo[data-ancla]")) {
      const { ancla } = finding.dataset;
      if (!steps.has(ancla)) steps.set(ancla, []);
      steps.get(ancla).push(finding.dataset);
    }
    return steps;
  }

  function markStep(step, findings) {
    const list = document.createElement("ul");
    list.className = "vivo-marcas";
    for (const { gravedad, palabra, codigo, mensaje } of findings) {
      const item = document.createElement("li");
      item.className = `vivo-marca vivo-${gravedad}`;
      const word = document.createElement("span");
      word.className = "vivo-gravedad";
      word.textContent = palabra;
      item.append(word, ` ${codigo} ${mensaje}`);
      list.append(item);
    }
    (step.querySelector(".paso-cabeza") ?? step).after(list);
  }

  function markNode(node, findings) {
    const worst = findings.reduce((a, b) => (RANK.indexOf(b.gravedad) > RANK.indexOf(a.gravedad) ? b : a));
    const shape = node.querySelector("rect, path, circle");
    const box = shape.getBBox();
    const label = findings.length > 1 ? `${worst.palabra} +${findings.length - 1}` : worst.palabra;
    const badge = document.createElementNS(SVG, "g");
    badge.setAttribute("class", `vivo-senal vivo-${worst.gravedad}`);
    const back = document.createElementNS(SVG, "rect");
    const text = document.createElementNS(SVG, "text");
    const title = document.createElementNS(SVG, "title");
    title.textContent = findings.map((it) => `${it.palabra} ${it.codigo}: ${it.mensaje}`).join("\n");
    text.textContent = label;
    text.setAttribute("font-size", "11");
    text.setAttribute("text-anchor", "middle");
    badge.append(title, back, text);
    (node.querySelector("a") ?? node).append(badge);
    const width = text.getComputedTextLength() + 12;
    // On the edge of the shape and off its words: the corner of a box, beside the upper right of a decision.
    const isDecision = node.classList.contains("decision");
    const x = isDecision ? box.x + box.width * 0.7 + width / 2 : box.x + box.width - width / 2 - 6;
    const y = isDecision ? box.y + box.height * 0.22 : box.y;
    for (const [name, value] of Object.entries({ x: x - width / 2, y: y - 8, width, height: 16, rx: 8 })) back.setAttribute(name, value);
    text.setAttribute("x", x);
    text.setAttribute("y", y + 4);
    node.classList.add("finding");
  }

  const steps = byStep();
  for (const [anchor, findings] of steps) {
    const step = document.getElementById(anchor);
    if (step) markStep(step, findings);
  }

  // What is not drawn has no measure: paper alone has it, or a browser leaves it out while its lanes are closed.
  function markDrawings() {
    for (const [anchor, findings] of steps) {
      for (const node of document.querySelectorAll(`.drawing .node[data-id="${CSS.escape(anchor)}"]`)) {
        if (node.getClientRects().length > 0 && !node.classList.contains("finding")) markNode(node, findings);
      }
    }
  }
  markDrawings();
  document.addEventListener("toggle", markDrawings, true);
})();
