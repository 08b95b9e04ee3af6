import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from "cytoscape";
import fcose from "cytoscape-fcose";
import { kinds } from "./kinds";
import type { Network } from "./network";

cytoscape.use(fcose);

/** A drawing of a network that tells what is chosen in it. */
export interface Drawing {
  readonly core: Core;
  show(network: Network): void;
  /** Marks a statement or contradiction; null marks none. */
  mark(id: string | null): void;
  /** Brings all of it into view. */
  fit(): void;
  /** Takes the colours of the page anew, after a change of theme. */
  recolour(): void;
}

/** Shapes by the label of a node. */
const shapes: Readonly<Record<string, string>> = {
  Person: "ellipse", Organization: "round-rectangle", Group: "hexagon", Outlet: "tag", AnonymousSource: "octagon", Commenter: "pentagon",
  Plan: "diamond", PlanVersion: "round-diamond", Provision: "rhomboid", Topic: "barrel", Statement: "rectangle",
};

/** @param choose  gets the id of a statement or contradiction, or of a node to look around from */
export function drawIn(container: HTMLElement, choose: { readonly evidence: (id: string) => void; readonly centre: (id: string) => void }): Drawing {
  const core = cytoscape({ container, style: styleFrom(container), minZoom: 0.15, maxZoom: 3, boxSelectionEnabled: false });
  core.on("tap", "edge[opens]", (event) => choose.evidence(String(event.target.data("opens"))));
  core.on("tap", "node[shape = 'rectangle']", (event) => choose.evidence(String(event.target.id())));
  core.on("tap", "node[shape != 'rectangle']", (event) => choose.centre(String(event.target.id())));
  core.on("mouseover", "node, edge", (event) => {
    container.classList.add("pointing");
    event.target.addClass("near");
  });
  core.on("mouseout", "node, edge", (event) => {
    container.classList.remove("pointing");
    event.target.removeClass("near");
  });
  const mark = (id: string | null): void => {
    core.elements().removeClass("chosen");
    if (id !== null) core.elements().filter((element) => element.id() === id || element.data("opens") === id).addClass("chosen");
  };
  const fit = (): void => {
    core.resize();
    core.fit(undefined, 24);
    if (core.zoom() > 1.3) core.zoom(1.3).center();
  };
  const frame = (): void => {
    fit();
    // On a small screen words that can be read matter more than seeing all at once.
    if (core.zoom() < leastZoom) core.zoom(leastZoom).center(core.nodes(".centre"));
  };
  const watch = new ResizeObserver(frame);
  watch.observe(container);
  core.on("destroy", () => watch.disconnect());
  return {
    core,
    mark,
    fit,
    recolour: () => void core.style(styleFrom(container)),
    show: (network) => {
      core.batch(() => {
        core.elements().remove();
        core.add(elementsOf(network));
      });
      core.layout({ name: "fcose", quality: "proof", randomize: true, animate: false, nodeDimensionsIncludeLabels: true, idealEdgeLength: 120, nodeRepulsion: 9_000, nodeSeparation: 90 } as cytoscape.LayoutOptions).run();
      separate(core);
      frame();
    },
  };
}

const leastZoom = 0.65;
const gap = 14;
const mostRounds = 200;

/** Moves nodes apart until no label covers another. */
function separate(core: Core): void {
  const boxes = core.nodes().map((node) => {
    const { x1, x2, y1, y2 } = node.boundingBox({ includeOverlays: false });
    return { node, x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: x2 - x1 + gap, height: y2 - y1 + gap, dx: 0, dy: 0 };
  });
  for (let round = 0; round < mostRounds; round += 1) {
    let isClear = true;
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const [right, down] = [other.x - one.x, other.y - one.y];
        const [overX, overY] = [(one.width + other.width) / 2 - Math.abs(right), (one.height + other.height) / 2 - Math.abs(down)];
        if (overX <= 0 || overY <= 0) continue;
        isClear = false;
        const [stepX, stepY] = overX < overY ? [(Math.sign(right) || 1) * overX / 2, 0] : [0, (Math.sign(down) || 1) * overY / 2];
        for (const [box, sign] of [[one, -1], [other, 1]] as const) {
          box.x += sign * stepX;
          box.y += sign * stepY;
          box.dx += sign * stepX;
          box.dy += sign * stepY;
        }
      }
    }
    if (isClear) break;
  }
  for (const { node, dx, dy } of boxes) node.shift({ x: dx, y: dy });
}

function elementsOf({ nodes, lines }: Network): ElementDefinition[] {
  // Before they are laid out no two may lie on each other, or lines between them cannot be drawn.
  const place = (index: number): { x: number; y: number } => ({ x: 150 * Math.sqrt(index) * Math.cos(index * 2.4), y: 150 * Math.sqrt(index) * Math.sin(index * 2.4) });
  return [
    ...nodes.map(({ id, label, type, isCentre }, index) => ({ group: "nodes" as const, data: { id, label, shape: shapes[type] ?? "ellipse" }, classes: isCentre ? "centre" : "", position: place(index) })),
    ...lines.map(({ id, source, target, kind, isSecondHand, isDenial, label, caption, opens }) => ({
      group: "edges" as const, data: { id, source, target, label, caption, ...(opens === null ? {} : { opens }) }, classes: [kind, ...(isSecondHand ? ["second"] : []), ...(isDenial ? ["denial"] : [])].join(" "),
    })),
  ];
}

function styleFrom(container: HTMLElement): StylesheetJson {
  const tokens = getComputedStyle(container);
  const colour = (name: string): string => tokens.getPropertyValue(name).trim();
  const font = "system-ui, sans-serif";
  return [
    { selector: "node", style: { "shape": "data(shape)" as "ellipse", "label": "data(label)", "width": 26, "height": 26, "background-color": colour("--tint"), "border-width": 2, "border-color": colour("--ink"), "color": colour("--ink"), "font-size": 12, "font-family": font, "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": "120px", "text-background-color": colour("--panel"), "text-background-opacity": 0.85, "text-background-padding": "2px", "min-zoomed-font-size": 6 } },
    { selector: "node[shape = 'octagon'], node[shape = 'pentagon']", style: { "border-style": "dashed" } },
    { selector: "node[shape = 'rectangle']", style: { "width": 150, "height": 52, "background-color": colour("--panel"), "border-width": 1, "border-color": colour("--quiet"), "text-valign": "center", "text-margin-y": 0, "text-max-width": "140px", "font-size": 11, "text-background-opacity": 0 } },
    { selector: "node.centre", style: { "width": 44, "height": 44, "background-color": colour("--link"), "border-color": colour("--link"), "font-weight": "bold", "font-size": 15 } },
    { selector: "node.centre[shape = 'rectangle']", style: { "width": 170, "height": 64, "background-color": colour("--panel"), "border-width": 4, "font-size": 11 } },
    { selector: "edge", style: { "curve-style": "bezier", "control-point-step-size": 34, "width": 1.6, "line-color": colour("--quiet"), "target-arrow-color": colour("--quiet"), "target-arrow-shape": "none", "arrow-scale": 1.1, "font-size": 11, "font-family": font, "color": colour("--ink"), "text-rotation": "autorotate", "text-background-color": colour("--panel"), "text-background-opacity": 0.9, "text-background-padding": "1px", "min-zoomed-font-size": 9 } },
    ...kinds.map(({ kind, colour: name, arrow, line }) => ({ selector: `edge.${kind}`, style: { "line-color": colour(name), "target-arrow-color": colour(name), "target-arrow-shape": arrow, "line-style": line } })),
    { selector: "edge.second", style: { "line-style": "dotted" } },
    { selector: "edge.denial", style: { "target-arrow-shape": "triangle-cross" } },
    { selector: "edge.made, edge.tie", style: { "width": 1, "target-arrow-shape": "none" } },
    { selector: "edge.clash", style: { "label": "data(label)", "z-index": 9 } },
    { selector: "edge.near, edge.chosen", style: { "label": "data(caption)", "text-wrap": "wrap", "text-max-width": "230px", "text-rotation": "none", "z-index": 10 } },
    { selector: "edge.clash", style: { "width": 3, "color": colour("--dispute"), "font-size": 12, "font-weight": "bold", "line-dash-pattern": [8, 5] } },
    { selector: ".near", style: { "width": 3 } },
    { selector: "node.near", style: { "width": 30, "border-width": 3 } },
    { selector: "node.near[shape = 'rectangle']", style: { "width": 150, "border-width": 2 } },
    { selector: "node.centre.near", style: { "width": 44 } },
    { selector: ".chosen", style: { "overlay-color": colour("--focus"), "overlay-opacity": 0.25, "overlay-padding": 5 } },
  ] as StylesheetJson;
}
