import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { nodeLabels } from "../src/domain/model";
import { chromiumPath, openBrowser, type WatchedBrowser } from "./support/browser";
import { engines } from "./support/engines";
import { serveShipped, type ShippedServer } from "./support/shippedServer";

/** A page, and what stands on it when it is whole. */
interface Case {
  readonly address: string;
  readonly whole: string;
  /** What a visitor does before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
  /** The editor learns only at the start whether it is to be dark. */
  readonly isReadAnew?: boolean;
}

/** The editor remembers that it is open. */
async function openSchema(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /Documentation Explorer$/ });
  if (/^Show/.test((await button.getAttribute("aria-label")) ?? "")) await button.click();
  await page.locator(".graphiql-doc-explorer-content").waitFor();
}

const shown = "#view[aria-busy=false]";
const views: readonly (readonly [name: string, page: Case])[] = [
  ["the front page", { address: "/", whole: ".sentence" }],
  ["what to take away", { address: "/data", whole: "pre" }],
  ["Explore without a centre", { address: "/explore", whole: ".empty" }],
  ["what a search finds", { address: "/explore", whole: ".empty", act: (page) => page.getByLabel("Find a person, a plan or words").fill("Рубио").then(() => page.locator("#hits a").first().waitFor()) }],
  ["the drawing of a plan", { address: "/explore?on=plan:us-28-point", whole: ".canvas" }],
  ["the drawing of a day with kinds left out", { address: "/explore?on=person:marco-rubio&asof=2025-11-23&hide=EDITORIAL,tie", whole: ".canvas" }],
  ["the table twin", { address: "/explore?on=person:marco-rubio&view=table", whole: "table.statements" }],
  ["days on which nothing was said", { address: "/explore?on=person:marco-rubio&view=table&from=2024-01-01&to=2024-01-02", whole: ".empty" }],
  ["a centre that nothing has", { address: "/explore?on=person:nobody", whole: "#status:not(:empty)" }],
  ["plans side by side", { address: "/explore?view=versions", whole: "table.matrix" }],
  ["who stands where", { address: "/explore?view=stances", whole: "table.matrix" }],
  ["the evidence of a statement", { address: "/explore?on=person:marco-rubio&sel=statement:heflin.rubio-productive-and-meaningful", whole: ".panel .origins" }],
  ["the evidence of a claim that somebody wrote the plan", { address: "/explore?on=org:russia&view=table&sel=statement:richardson.king-what-rubio-said", whole: ".panel .denied" }],
  ["the editor", { address: "/graphiql", whole: ".graphiql-query-editor .view-lines", isReadAnew: true }],
  ["the editor with an answer", { address: "/graphiql", whole: ".graphiql-query-editor .view-lines", isReadAnew: true, act: (page) => page.locator(".graphiql-execute-button").click().then(() => page.locator(".result-window .view-line").nth(3).waitFor()) }],
  ["the editor with the schema beside it", { address: "/graphiql", whole: ".graphiql-query-editor .view-lines", isReadAnew: true, act: openSchema }],
  ["an address that nothing has", { address: "/n/person:nobody", whole: "h1" }],
];

/** Everything that has a page of its own; the kinds of actors differ in what they show. */
const labels = [...nodeLabels.filter((label) => label !== "Actor" && label !== "Review"), "Person", "Organization", "Group", "Outlet", "AnonymousSource", "Commenter"];

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const modes = (["light", "dark"] as const).flatMap((colorScheme) => [1280, 390].map((width) => ({ colorScheme, width })));
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// What the pages hold does not depend on the engine (pages.test.ts and explore.test.ts compare that): one of them is enough here.
const [, open] = engines[0] ?? [];

(chromiumPath() === null || open === undefined ? describe.skip : describe)("In light and dark, on a screen and on a phone, WCAG 2.2 AA holds and no word is cut off on", () => {
  let shipped: ShippedServer;
  let browser: WatchedBrowser;
  let page: Page;
  beforeAll(async () => {
    if (open === undefined) return;
    shipped = await serveShipped(open);
    browser = await openBrowser(() => shipped.origin);
    page = await browser.open("/");
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await shipped.close();
  });

  async function read({ address, whole, act }: Case): Promise<void> {
    await page.goto(`${shipped.origin}${address}`);
    await page.locator(whole).first().waitFor();
    if (address.startsWith("/explore")) await page.locator(shown).waitFor({ state: "attached" });
    await act?.(page);
    await page.evaluate(axe);
  }

  /** What a page breaks, by scheme and width; nothing when it is well. */
  async function brokenOn(one: Case): Promise<readonly string[]> {
    const broken: string[] = [];
    for (const { colorScheme, width } of modes) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      if (one.isReadAnew === true || (colorScheme === "light" && width === 1280)) await read(one);
      const found = await page.evaluate(`axe.run({ resultTypes: ["violations"], runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ", " + nodes.length + " times: " + nodes[0].html + " " + nodes[0].failureSummary))`) as readonly string[];
      const tooWide = Number(await page.evaluate("Math.max(0, ...[document.documentElement, ...document.querySelectorAll('.wide')].map((one) => one.scrollWidth - one.clientWidth))"));
      broken.push(...[...found, ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : [])].map((words) => `${colorScheme}, ${width} wide: ${words}`));
    }
    return broken;
  }

  it.each(views)("%s", async (_name, one) => {
    expect(await brokenOn(one)).toEqual([]);
  });

  it("the evidence of a contradiction", async () => {
    const [row] = await shipped.store.read({ name: "test/self", text: "MATCH (c:Contradiction {scope: 'SELF'}) RETURN min(c.id) AS id" });
    expect(await brokenOn({ address: `/explore?on=person:marco-rubio&sel=${String(row?.["id"])}`, whole: ".panel .condition" })).toEqual([]);
  });

  it.each(labels)("the page of the %s with most around it", async (label) => {
    const [row] = await shipped.store.read({ name: "test/largest", text: `MATCH (n:${label}) WHERE n.retiredAt IS NULL OPTIONAL MATCH (n)--(m) WITH n, count(m) AS edges ORDER BY edges DESC, n.id LIMIT 1 RETURN n.id AS id` });
    expect(await brokenOn({ address: `/n/${String(row?.["id"])}`, whole: "h1" })).toEqual([]);
  });
});
