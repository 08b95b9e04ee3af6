import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Download, Page } from "playwright-core";
import type { GraphStore } from "../src/store/graphStore";
import { chromiumPath, openBrowser, type WatchedBrowser } from "./support/browser";
import { engines } from "./support/engines";
import { serveShipped, type ShippedServer } from "./support/shippedServer";

interface Picture {
  readonly total: number;
  readonly truncated: boolean;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly id: string; readonly type: string }[];
}
/** One question of the page with the answer it got. */
interface Exchange {
  readonly variables: { readonly ids: readonly string[]; readonly edgeTypes: readonly string[]; readonly knownAsOf: string | null; readonly limit: number };
  readonly picture: Picture;
}

(chromiumPath() === null ? describe.skip : describe).each(engines)("Explore over the shipped graph on %s", (_engine, open) => {
  let shipped: ShippedServer;
  let store: GraphStore;
  let browser: WatchedBrowser;
  let origin = "";
  beforeAll(async () => {
    shipped = await serveShipped(open);
    ({ store, origin } = shipped);
    browser = await openBrowser(() => origin);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await shipped.close();
  });
  afterEach(() => {
    expect(browser.faults()).toEqual([]);
  });

  const rowsOf = (page: Page): Promise<readonly (readonly string[])[]> =>
    page.locator("table.statements tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));
  /** Waits until what was chosen last is shown. */
  const settled = (page: Page): Promise<void> => page.locator("#view[aria-busy=false]").waitFor();
  /** Opens an address and waits until its rows stand there. */
  async function opened(address: string): Promise<Page> {
    const page = await browser.open(address);
    await settled(page);
    return page;
  }
  /** Opens an address and gives the last neighbourhood that was asked for it without a day, or with it. */
  async function watched(address: string): Promise<{ readonly page: Page; readonly exchanges: readonly Exchange[] }> {
    const page = await browser.open("/explore");
    const answers: Promise<Exchange>[] = [];
    page.on("response", (response) => {
      const asked = JSON.parse(response.request().postData() ?? "{}") as { query?: string; variables: Exchange["variables"] };
      if (asked.query?.includes("query Explore") === true) answers.push(response.json().then((body: { data: { neighbourhood: Picture } }) => ({ variables: asked.variables, picture: body.data.neighbourhood })));
    });
    await page.goto(`${origin}${address}`);
    await settled(page);
    return { page, exchanges: await Promise.all(answers) };
  }
  const savedBy = async (page: Page, button: RegExp): Promise<Download> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    return download;
  };

  it("draws a neighbourhood, and tells how much of it is there", async () => {
    const { page, exchanges } = await watched("/explore?on=person:marco-rubio&hide=author");
    const last = exchanges.at(-1);
    expect(last?.variables).toMatchObject({ limit: 300, knownAsOf: null });
    expect(last?.variables.ids[0]).toBe("person:marco-rubio");
    expect(last?.variables.edgeTypes).toEqual(expect.arrayContaining(["SAID_ABOUT", "CONTRADICTS", "HOLDS_OFFICE"]));
    expect(last?.variables.edgeTypes).not.toContain("ALLEGED_AUTHOR_OF");
    expect(await page.locator(".extent").innerText()).toContain(`All ${last?.picture.total ?? NaN} people, bodies, plans and statements around Marco Rubio are here.`);
    await page.close();

    const cut = await watched("/explore?on=plan:us-28-point&most=50");
    const { picture } = cut.exchanges.at(-1) ?? { picture: null };
    expect([picture?.nodes.length, picture?.truncated]).toEqual([50, true]);
    expect(await cut.page.locator(".extent").innerText()).toContain(`50 of ${picture?.total ?? NaN} people`);
    await cut.page.getByLabel("At most").selectOption("300");
    await cut.page.getByText(/^All \d+ people/).waitFor();
    expect(new URL(cut.page.url()).searchParams.has("most")).toBe(false);
    await cut.page.close();
  });

  it("says at least so many only where connections were left out", async () => {
    await store.write((transaction) => transaction.run({ name: "test/crowd", text: "CREATE (g:Actor:Group {id: 'group:test.crowd', name: 'A crowd', actorKind: 'GROUP', label: 'A crowd'}) WITH g UNWIND range(1, 2100) AS i CREATE (:Actor:Person {id: 'person:test.' + toString(i), name: 'Somebody', actorKind: 'PERSON', label: 'Somebody'})-[:MEMBER_OF]->(g)" }));
    const page = await opened("/explore?on=group:test.crowd");
    expect(await page.locator(".extent").innerText()).toMatch(/^300 of at least 2,\d+ people/);
    await page.close();
    await store.write((transaction) => transaction.run({ name: "test/crowd", text: "MATCH (p:Actor)-[:MEMBER_OF]->(g:Actor {id: 'group:test.crowd'}) DETACH DELETE p" }));
    await store.write((transaction) => transaction.run({ name: "test/crowd", text: "MATCH (g:Actor {id: 'group:test.crowd'}) DETACH DELETE g" }));
  });

  it("has a row for every statement by or about somebody, and none of what others say of third things", async () => {
    const page = await opened("/explore?on=person:marco-rubio&view=table&hide=clash");
    const shown = await page.locator("table.statements [data-opens]").evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-opens")));
    const [row] = await store.read({ name: "test/rows", text: "MATCH (a:Actor {id: 'person:marco-rubio'})-[:MADE|ABOUT]-(s:Statement) WHERE s.retiredAt IS NULL WITH DISTINCT s.id AS id ORDER BY id RETURN collect(id) AS ids" });
    const authorship = await store.read({ name: "test/claims", text: "MATCH (:Actor {id: 'person:marco-rubio'})-[e:ALLEGED_AUTHOR_OF]->() RETURN DISTINCT e.statementId AS id" });
    expect([...shown].sort()).toEqual([...new Set([...(row?.["ids"] as string[]), ...authorship.map(({ id }) => String(id))])].sort());
    await page.close();
  });

  it("opens as a query that gives what is drawn", async () => {
    const { page, exchanges } = await watched("/explore?on=person:marco-rubio&asof=2025-11-23&hide=tie,EDITORIAL");
    const drawn = exchanges.find(({ variables }) => variables.knownAsOf !== null && variables.ids.length === Math.max(...exchanges.filter(({ variables: { knownAsOf } }) => knownAsOf !== null).map(({ variables: { ids } }) => ids.length)));
    await page.getByRole("link", { name: "Open as query" }).first().click();
    await page.locator("[role=tab][aria-selected=true]", { hasText: "Explore" }).waitFor();
    await page.locator(".graphiql-editor-tool .view-lines").first().waitFor();
    expect(await page.locator(".graphiql-query-editor .view-lines").innerText()).toMatch(/leaves\sout:\soffices,\smembers,\sparts\sof\splans;\soutlet's\sown\swords\./);
    const answer = page.waitForResponse((response) => (response.request().postData() ?? "").includes("query Explore"));
    await page.locator(".graphiql-execute-button").click();
    expect(((await (await answer).json()) as { data: { neighbourhood: Picture } }).data.neighbourhood).toEqual(drawn?.picture);
    await page.close();
  });

  it("saves exactly the rows of the table, those of the day and the kinds that are chosen, for a spreadsheet", async () => {
    await store.write((transaction) => transaction.run({ name: "test/formula", text: `MATCH (a:Actor {id: 'person:marco-rubio'})
      CREATE (a)-[:MADE]->(:Statement {id: 'statement:test.formula', gist: '=HYPERLINK("x"), Рубио', act: 'ASSERTION', attestation: 'DIRECT', said: '2025-11-21', saidEarliest: '2025-11-21', saidLatest: '2025-11-21', disclosedAt: '2025-11-21', disclosedEarliest: '2025-11-21', disclosedLatest: '2025-11-21'})` }));
    const counts: number[] = [];
    for (const address of ["/explore?on=person:marco-rubio", "/explore?on=person:marco-rubio&view=table&asof=2025-11-23&hide=EDITORIAL,clash&from=2025-11-20&to=2025-11-22"]) {
      const page = await opened(address);
      const text = readFileSync(await (await savedBy(page, /^CSV of/)).path(), "utf8");
      expect(text.startsWith("\ufeff")).toBe(true);
      const [headings = [], ...records] = parse(text, { bom: true }) as string[][];
      expect(headings).toEqual(["When", "Who", "What", "About", "How it is known", "Public since", "Printed words", "Printed in", "Page"]);
      const rows = await rowsOf(page);
      expect(records.map((cells) => cells.slice(0, 5))).toEqual(rows.map((cells) => cells.map((cell) => (cell.startsWith("=") ? `'${cell}` : cell))));
      expect(records.map((cells) => cells[2])).toContain("'=HYPERLINK(\"x\"), Рубио");
      const pages = await page.locator("table.statements [data-opens]").evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-opens")));
      expect(records.map((cells) => cells[8])).toEqual(pages.map((id) => `${origin}/n/${id ?? ""}`));
      expect(await page.getByRole("button", { name: /^CSV of/ }).innerText()).toBe(`CSV of these ${rows.length} rows`);
      const call = records.find((cells) => cells[8]?.endsWith("richardson.rounds-what-rubio-said"));
      expect(call?.[6]).toMatch(/“[^”]*not our recommendation/);
      counts.push(rows.length);
      await page.close();
    }
    expect(counts[1]).toBeLessThan(counts[0] ?? 0);
    await store.write((transaction) => transaction.run({ name: "test/formula", text: "MATCH (s:Statement {id: 'statement:test.formula'}) DETACH DELETE s" }));
  });

  it("says in its address all that is chosen, and shows the same from the address alone", async () => {
    const page = await opened("/explore?on=person:marco-rubio");
    await page.getByRole("checkbox", { name: /^outlet's own words/ }).uncheck();
    await settled(page);
    await page.getByRole("checkbox", { name: /^offices, members/ }).uncheck();
    await settled(page);
    await page.getByLabel("from").fill("2025-11-19");
    await page.getByLabel("from").blur();
    await page.locator("#asof").fill("1");
    await page.waitForFunction("new URL(location.href).searchParams.has('asof')");
    await settled(page);
    const rows = await rowsOf(page);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ on: "person:marco-rubio", hide: "EDITORIAL,tie", from: "2025-11-19", asof: expect.stringMatching(/^2025-11-\d\d$/) as unknown });
    const again = await opened(page.url().slice(origin.length));
    expect(await rowsOf(again)).toEqual(rows);
    expect(await again.getByRole("checkbox", { name: /^offices, members/ }).isChecked()).toBe(false);
    await Promise.all([page.close(), again.close()]);
  });

  it("shows beside a silent first version what the others set, and nothing to hold it against", async () => {
    const page = await opened("/explore?view=versions");
    await page.getByRole("region", { name: "Versions side by side" }).waitFor();
    const row = await page.locator("table.matrix tbody tr", { hasText: "Zaporizhzhia nuclear power station" }).first().locator("td").allTextContents();
    expect([row[0], row[1]]).toEqual(["not reported", expect.stringMatching(/nothing to hold it against.*International Atomic Energy Agency.*by the account of Europeans/s)]);
    await page.close();
  });

  it("leaves out the kinds of lines and of sources that are unticked, in the drawing and in the table", async () => {
    const page = await opened("/explore?on=plan:us-28-point");
    const all = await page.locator("table.statements tbody tr").count();
    const known = page.locator("table.statements td[data-name='How it is known']");
    await page.getByRole("checkbox", { name: /^unnamed source/ }).uncheck();
    await settled(page);
    expect(await known.allInnerTexts()).not.toContain("unnamed source");
    expect(await page.locator("table.statements tbody tr").count()).toBeLessThan(all);
    expect(await page.getByRole("heading", { name: /Where accounts clash/ }).count()).toBe(1);
    await page.getByRole("checkbox", { name: /^contradiction/ }).uncheck();
    await settled(page);
    expect(await page.getByRole("heading", { name: /Where accounts clash/ }).count()).toBe(0);
    const picture = readFileSync(await (await savedBy(page, /^Save SVG/)).path(), "utf8");
    expect(picture).not.toContain('stroke-dasharray="8 5"');
    await page.close();
  });

  it("goes back to an earlier day by the slider and on to everything", async () => {
    const page = await opened("/explore?on=person:marco-rubio&view=table");
    const slider = page.getByLabel("What was public by");
    const all = await page.locator("table.statements tbody tr").count();
    await slider.focus();
    await page.keyboard.press("Home");
    await settled(page);
    const day = new URL(page.url()).searchParams.get("asof") ?? "";
    expect(day).toMatch(/^2025-11-\d\d$/);
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^as known on \d+ November 2025$/);
    const [row] = await store.read({ name: "test/known", text: "MATCH (:Actor {id: 'person:marco-rubio'})-[:MADE|ABOUT]-(s:Statement) WHERE s.retiredAt IS NULL AND s.disclosedLatest <= $day + 'T99' RETURN count(DISTINCT s) AS n" }, { day });
    const early = await page.locator("table.statements tbody tr").count();
    expect(early).toBeGreaterThanOrEqual(Number(row?.["n"]));
    expect(early).toBeLessThan(all);
    await page.keyboard.press("End");
    await settled(page);
    expect([new URL(page.url()).searchParams.get("asof"), await page.locator("table.statements tbody tr").count()]).toEqual([null, all]);
    await page.close();
  });

  it("takes days by a drag over the bars, and tells days that a text leaves open from those that it gives", async () => {
    const page = await opened("/explore?on=person:marco-rubio&view=table");
    const bar = (day: string): ReturnType<Page["locator"]> => page.locator(`.bars button[aria-label^="${day} November 2025:"]`);
    expect(await bar("22").getAttribute("aria-label")).toMatch(/\d+ statements?, and \d+ that may be of that day/);
    const [from, to] = [await bar("22").boundingBox(), await bar("23").boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 5, (from?.y ?? 0) + 40);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 5, (to?.y ?? 0) + 40, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ from: "2025-11-22", to: "2025-11-23" });
    const dates = await page.locator("table.statements td[data-name=When]").allInnerTexts();
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.filter((words) => words === "no day given" || !/2[234] November/.test(words))).toEqual([]);
    expect(dates.some((words) => /^(between|about)/.test(words))).toBe(true);
    await page.getByRole("button", { name: "All days" }).click();
    await settled(page);
    await bar("19").focus();
    await page.keyboard.press("Enter");
    await settled(page);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ from: "2025-11-19", to: "2025-11-19" });
    await page.close();
  });

  it("puts the denial beside the claim that is denied, and tells at which hand it is known", async () => {
    const page = await opened("/explore?on=person:angus-king&view=table");
    await page.locator("table.statements").getByRole("button", { name: /wish list of the Russians/ }).first().click();
    const panel = page.getByRole("complementary", { name: "Evidence" });
    await panel.getByRole("heading", { name: "Denied" }).waitFor();
    const words = await panel.innerText();
    expect(words).toMatch(/Denied\s+Tommy Pigott denie[sd]: [^]*blatantly false/);
    expect(words.indexOf("Denied")).toBeLessThan(words.indexOf("The printed words"));
    expect(words).toMatch(/First hand: said in public[^]*independent origin/);
    await page.close();
  });

  it("puts nobody's words in the middle as a fact, and tells of a second-hand account that it is denied", async () => {
    const id = "statement:richardson.rubio-call-to-senators";
    const page = await opened(`/explore?on=${id}&sel=${id}`);
    expect(await page.locator("h1").innerText()).toMatch(/^Marco Rubio reportedly said: As it is told: [^]*handed a proposal\.$/);
    const panel = page.getByRole("complementary", { name: "Evidence" });
    await panel.getByRole("heading", { name: "An account of it is denied" }).waitFor();
    expect(await panel.locator(".denied").innerText()).toMatch(/Tommy Pigott denied:/);
    await page.goto(`${origin}/explore?on=person:angus-king&view=table`);
    await settled(page);
    expect(await page.locator("table.statements tr", { hasText: "wish list of the Russians" }).first().innerText()).toMatch(/first hand; denied by Tommy Pigott/);
    await page.close();
  });

  it("tells in views without the slider which day they are of, and leads back to everything", async () => {
    for (const view of ["versions", "stances"]) {
      const page = await opened(`/explore?view=${view}&asof=2025-11-21`);
      await page.getByText("As known on 21 November 2025.").waitFor();
      await page.getByRole("button", { name: "Everything on record" }).click();
      await page.getByText("As known on").waitFor({ state: "detached" });
      expect(new URL(page.url()).searchParams.has("asof")).toBe(false);
      await page.close();
    }
  });

  it("shows who stands where, each leaning with the statement it rests on", async () => {
    const page = await browser.open("/explore?on=plan:us-28-point&view=stances");
    await settled(page);
    const rows = page.getByRole("region", { name: "Who stands where" }).locator("tbody tr");
    const stances = (await store.read({ name: "test/leanings", text: "MATCH (a:Actor)-[e:SAID_ABOUT]->(t) WHERE t.id = 'plan:us-28-point' AND e.polarity IN ['SUPPORTS', 'OPPOSES', 'MIXED'] RETURN DISTINCT a.name AS name" })).map(({ name }) => String(name));
    const names = await rows.locator("th").allInnerTexts();
    expect(names).toEqual(expect.arrayContaining(stances));
    expect(await rows.filter({ hasText: "JD Vance" }).innerText()).toContain("second hand");
    await rows.filter({ hasText: "Anne Applebaum" }).getByRole("button", { name: "against" }).click();
    await page.getByRole("complementary", { name: "Evidence" }).getByText("The printed words").waitFor();
    expect(new URL(page.url()).searchParams.get("sel")).toMatch(/^statement:/);
    await page.close();
  });

  it("lays versions of plans side by side with the difference in numbers and by whose account", async () => {
    const page = await browser.open("/explore?view=versions");
    await settled(page);
    const table = page.getByRole("region", { name: "Versions side by side" });
    const cap = table.locator("tr").filter({ has: page.locator("th", { hasText: /^Size of/ }) }).first();
    const cells = await cap.locator("td").allInnerTexts();
    expect(cells[0]).toMatch(/600,000[^]*by the account of/);
    expect(cells.join(" ")).toMatch(/800,000[^]*peacetime/);
    expect(cells.join(" ")).toMatch(/\(\+200,000\)/);
    expect(cells.some((words) => words === "not reported")).toBe(true);
    const columns = await table.locator("thead th").count();
    await page.locator("fieldset.choices input:checked").last().uncheck();
    await settled(page);
    expect(await table.locator("thead th").count()).toBe(columns - 1);
    await page.close();
  });

  it("saves the drawing as a picture of many points and as one of lines", async () => {
    const page = await opened("/explore?on=person:angus-king");
    const png = readFileSync(await (await savedBy(page, /^Save PNG/)).path());
    expect([png.subarray(1, 4).toString(), png.length > 10_000]).toEqual(["PNG", true]);
    const svg = readFileSync(await (await savedBy(page, /^Save SVG/)).path(), "utf8");
    expect(svg).toMatch(/^<svg [^>]*viewBox=[^]*Angus King[^]*<\/svg>$/);
    expect(await page.evaluate(`new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml").querySelector("parsererror") === null`)).toBe(true);
    await page.close();
  });
});
