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
  const heads = edge.style("target-arrow-shape") === "none" ? [] : [headOf(to, bends.at(-1) ?? from, colour)];
  const words = String(edge.data("label"));
  return [
    svg("path", { "d": path, "fill": "none", "stroke": colour, "stroke-width": parseFloat(edge.style("width")), "stroke-dasharray": dash }), ...heads,
    svg("text", { "x": middle.x, "y": middle.y - 3, "font-size": 9, "text-anchor": "middle", "fill": colour }, words),
  ];
}

function point({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function headOf(tip: { x: number; y: number }, from: { x: number; y: number }, colour: string): SVGElement {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number): string => point({ x: tip.x - 9 * Math.cos(angle + turn), y: tip.y - 9 * Math.sin(angle + turn) });
  return svg("path", { d: `M ${point(tip)} L ${corner(0.45)} L ${corner(-0.45)} Z`, fill: colour });
}

const lineHeight = 13;

function nodeOf(node: NodeSingular): readonly SVGElement[] {
  const { x, y } = node.position();
  const [halfWidth, halfHeight] = [node.width() / 2, node.height() / 2];
  const look = { "fill": String(node.style("background-color")), "stroke": String(node.style("border-color")), "stroke-width": parseFloat(node.style("border-width")) };
  const kind = String(node.data("shape"));
  const outline = kind === "ellipse" ? svg("ellipse", { cx: x, cy: y, rx: halfWidth, ry: halfHeight, ...look })
    : kind.includes("diamond") ? svg("path", { d: `M ${x} ${y - halfHeight} L ${x + halfWidth} ${y} L ${x} ${y + halfHeight} L ${x - halfWidth} ${y} Z`, ...look })
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
