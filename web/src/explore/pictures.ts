import type { Core, EdgeSingular, NodeSingular } from "cytoscape";
import { el } from "../dom";

/** Offers a file to keep. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = el("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export async function pngOf(core: Core, background: string): Promise<Blob> {
  return core.png({ output: "blob-promise", full: true, scale: 2, bg: background });
}

const margin = 40;

/** The drawing as SVG: shapes by kind, lines by stroke, words as text. */
export function svgOf(core: Core, background: string): Blob {
  const box = core.elements().boundingBox({});
  const [left, top, width, height] = [box.x1 - margin, box.y1 - margin, box.w + 2 * margin, box.h + 2 * margin];
  const picture = svg("svg", { "xmlns": "http://www.w3.org/2000/svg", "viewBox": [left, top, width, height].map(Math.round).join(" "), "width": Math.round(width), "height": Math.round(height), "font-family": "sans-serif" });
  picture.append(svg("rect", { x: left, y: top, width, height, fill: background }));
  core.edges().forEach((edge) => picture.append(...lineOf(edge)));
  core.nodes().forEach((node) => picture.append(...nodeOf(node)));
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

function lineOf(edge: EdgeSingular): readonly SVGElement[] {
  const [from, to, middle] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.midpoint()];
  const bends = edge.controlPoints() ?? [];
  const path = bends.length === 0 ? `M ${point(from)} L ${point(to)}` : `M ${point(from)} Q ${bends.map(point).join(" ")} ${point(to)}`;
  const dash = { dashed: "8 5", dotted: "2 3" }[edge.style("line-style") as string] ?? "none";
  const colour = String(edge.style("line-color"));
  const head = headOf(String(edge.style("target-arrow-shape")), to, bends.at(-1) ?? from);
  const words = String(edge.data("label"));
  return [
    svg("path", { "d": path, "fill": "none", "stroke": colour, "stroke-width": parseFloat(edge.style("width")), "stroke-dasharray": dash }), ...(head === "" ? [] : [svg("path", { d: head, fill: colour })]),
    svg("text", { "x": middle.x, "y": middle.y - 3, "font-size": 9, "text-anchor": "middle", "fill": colour }, words),
  ];
}

function point({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

type Corners = readonly (readonly [number, number])[];

/** Heads of lines by their names in the drawing: corners along the line back from its tip, and beside it. */
const heads: Readonly<Record<string, readonly Corners[]>> = {
  "triangle": [[[0, 0], [9, 4], [9, -4]]],
  "triangle-cross": [[[0, 0], [9, 4], [9, -4]], [[12, 5], [14, 5], [14, -5], [12, -5]]],
  "tee": [[[0, 6], [3, 6], [3, -6], [0, -6]]],
  "diamond": [[[0, 0], [5, 4], [10, 0], [5, -4]]],
  "vee": [[[0, 0], [9, 4], [6, 0], [9, -4]]],
  "circle": [[[0, 0], [1.2, 2.8], [4, 4], [6.8, 2.8], [8, 0], [6.8, -2.8], [4, -4], [1.2, -2.8]]],
};

/** The path of a head; empty for a line without one. */
function headOf(shape: string, tip: { x: number; y: number }, from: { x: number; y: number }): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  return (heads[shape] ?? []).map((corners) => closed(corners.map(([back, beside]) => ({
    x: tip.x - back * Math.cos(angle) - beside * Math.sin(angle), y: tip.y - back * Math.sin(angle) + beside * Math.cos(angle),
  })))).join(" ");
}

function closed(corners: readonly { readonly x: number; readonly y: number }[]): string {
  return `M ${corners.map(point).join(" L ")} Z`;
}

/** Outlines of nodes by their names in the drawing, within a square from -1 to 1. */
const outlines: Readonly<Record<string, Corners>> = {
  "diamond": [[0, -1], [1, 0], [0, 1], [-1, 0]],
  "round-diamond": [[0, -1], [1, 0], [0, 1], [-1, 0]],
  "hexagon": [[-1, 0], [-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1]],
  "octagon": [[-0.41, -1], [0.41, -1], [1, -0.41], [1, 0.41], [0.41, 1], [-0.41, 1], [-1, 0.41], [-1, -0.41]],
  "pentagon": [[0, -1], [0.95, -0.31], [0.59, 0.81], [-0.59, 0.81], [-0.95, -0.31]],
  "tag": [[-1, -1], [0.25, -1], [1, 0], [0.25, 1], [-1, 1]],
  "rhomboid": [[-1, -1], [0.33, -1], [1, 1], [-0.33, 1]],
};

const lineHeight = 13;

function nodeOf(node: NodeSingular): readonly SVGElement[] {
  const { x, y } = node.position();
  const [halfWidth, halfHeight] = [node.width() / 2, node.height() / 2];
  const look = { "fill": String(node.style("background-color")), "stroke": String(node.style("border-color")), "stroke-width": parseFloat(node.style("border-width")), "stroke-dasharray": node.style("border-style") === "dashed" ? "4 3" : "none" };
  const kind = String(node.data("shape"));
  const corners = outlines[kind];
  const outline = kind === "ellipse" ? svg("ellipse", { cx: x, cy: y, rx: halfWidth, ry: halfHeight, ...look })
    : corners !== undefined ? svg("path", { d: closed(corners.map(([right, down]) => ({ x: x + right * halfWidth, y: y + down * halfHeight }))), ...look })
      : svg("rect", { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight, rx: kind === "rectangle" ? 0 : 5, ...look });
  const size = parseFloat(node.style("font-size"));
  const rows = inLines(String(node.data("label")), kind === "rectangle" ? 26 : 20);
  const firstRow = kind === "rectangle" ? y - ((rows.length - 1) * lineHeight) / 2 + size / 3 : y + halfHeight + size + 3;
  return [outline, ...rows.map((words, index) => svg("text", { "x": x, "y": firstRow + index * lineHeight, "font-size": size, "text-anchor": "middle", "fill": String(node.style("color")) }, words))];
}

function inLines(text: string, longest: number): readonly string[] {
  return text.split(/\s+/).reduce<string[]>((rows, word) => {
    const last = rows.at(-1);
    return last === undefined || last.length + word.length + 1 > longest ? [...rows, word] : [...rows.slice(0, -1), `${last} ${word}`];
  }, []);
}
