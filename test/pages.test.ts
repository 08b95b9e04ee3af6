import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import request from "supertest";
import { recordedHash, sourcesHash } from "../scripts/web.js";
import type { ForeignReader } from "../src/store/foreignReader";
import { StoreError, type GraphStore } from "../src/store/graphStore";
import type { OnrecordServer } from "../src/http/server";
import { documentName, reportName, withoutIds } from "../src/http/words/names";
import { wordsAfter, wordsBefore } from "../src/http/words/context";
import { dateWords, whenWords } from "../src/http/words/dates";
import { gapWords, sidesOf } from "../src/http/words/sides";
import { chromiumPath, openBrowser, type WatchedBrowser } from "./support/browser";
import { engines } from "./support/engines";
import { failingWith, serverWith } from "./support/httpServer";
import { serveShipped, type ShippedServer } from "./support/shippedServer";

it("ships the pages as their sources say", () => {
  if (sourcesHash() !== recordedHash()) throw new Error("web/dist was built from other sources: run npm run web and commit what it writes.");
});

it.each([
  ["2025-11-22", "22 November 2025", "on 22 November 2025"],
  ["2025-11-22~", "about 22 November 2025", "about 22 November 2025"],
  ["2025-11", "November 2025", "in November 2025"],
  ["2025", "2025", "in 2025"],
  ["2025-11-18/2025-11-22", "between 18 and 22 November 2025", "between 18 and 22 November 2025"],
  ["2025-10-30/2025-11-02", "between 30 October and 2 November 2025", "between 30 October and 2 November 2025"],
  ["2024-12-30/2025-01-02", "between 30 December 2024 and 2 January 2025", "between 30 December 2024 and 2 January 2025"],
  ["../2025-11-22", "not after 22 November 2025", "not after 22 November 2025"],
  ["2025-11-22/..", "not before 22 November 2025", "not before 22 November 2025"],
  ["2025-11-22T10:00:00Z", "22 November 2025", "on 22 November 2025"],
  ["2025-11-22T23:30:00-05:00", "23 November 2025", "on 23 November 2025"],
  ["2025-11-22T01:00+02", "21 November 2025", "on 21 November 2025"],
  ["~2025-11-22", "about 22 November 2025", "about 22 November 2025"],
  ["2025-?11", "about November 2025", "about November 2025"],
  ["2025-11-2X", "2025-11-2X", "in 2025-11-2X"],
])("says the date %s in words", (date, words, when) => {
  expect([dateWords(date), whenWords(date)]).toEqual([words, when]);
});

it.each([
  ["OPPOSITE_STANCE", "2025-11-20", "ASSERTION", "2025-11-22", "ASSERTION", ["The earlier side", "b", "The later side", "a"]],
  ["OPPOSITE_STANCE", "2025-11-18/2025-11-22", "ASSERTION", "2025-11-22/2025-11-23", "ASSERTION", ["One side", "b", "The other side", "a"]],
  ["OPPOSITE_STANCE", "2025-11-20~", "ASSERTION", "2025-11-22", "ASSERTION", ["One side", "b", "The other side", "a"]],
  ["OPPOSITE_STANCE", "2025-11-20", "ASSERTION", null, "ASSERTION", ["One side", "b", "The other side", "a"]],
  ["DIRECT_DENIAL", "2025-11-20", "DENIAL", null, "ASSERTION", ["What is denied", "a", "The denial", "b"]],
  ["DIRECT_DENIAL", "2025-11-20", "DENIAL", "2025-11-22", "DENIAL", ["The earlier side", "b", "The later side", "a"]],
])("puts the sides of %s, of %s (%s) and %s (%s), in an order that the texts give", (kind, b, actB, a, actA, told) => {
  expect(sidesOf({ kind, a: { id: "a", saidAt: a, act: actA }, b: { id: "b", saidAt: b, act: actB } }).flatMap(([what, { id }]) => [what, id])).toEqual(told);
});

it("says how far statements of one speaker are apart at the least", () => {
  expect([null, 0, 1, 3].map(gapWords)).toEqual(["How many days lie between them is not known", "They may be of the same day", "At least 1 day lies between them", "At least 3 days lie between them"]);
});

it("shows whole words around a quotation, and no dots where the text begins or ends", () => {
  expect(wordsBefore("riendly plan on Sunday. It says ")).toBe("… plan on Sunday. It says ");
  expect(wordsAfter(". It says both parties would agr")).toBe(". It says both parties would …");
  expect([wordsBefore("By our staff. "), wordsAfter(", he said."), wordsBefore(null), wordsAfter(null)]).toEqual(["By our staff. ", ", he said.", "", ""]);
  expect([wordsBefore("х".repeat(32)), wordsAfter("х".repeat(32))]).toEqual([`… ${"х".repeat(32)}`, `${"х".repeat(32)} …`]);
});

it("names what prints no title by what it is made of, and never by an id", () => {
  const conversation = { title: null, outlet: { name: "The Conversation" } };
  expect(reportName({ title: "A scoop", outlet: { name: "Axios" } })).toBe("“A scoop”, Axios");
  expect(reportName({ ...conversation, derivedFrom: [] })).toBe("a report by The Conversation");
  expect(reportName({ title: null, outlet: null, derivedFrom: [{ kind: "SPUN_COPY", to: conversation }] })).toBe("a reworded copy of a report by The Conversation");
  expect(reportName({ title: null, outlet: null, derivedFrom: [{ kind: "REWRITE", to: conversation }, { kind: "REWRITE", to: { title: null, outlet: { name: "Reuters" } } }] }))
    .toBe("a rewrite of reports by The Conversation and Reuters");
  expect(documentName({ title: null })).toBe("a document without a title");
  expect(withoutIds("the alternative source is the repost (report:heflin-interview). See document:x.y.")).toBe("the alternative source is the repost. See the document.");
});

describe.each(engines)("The pages over the shipped graph on %s", (_engine, open) => {
  let shipped: ShippedServer;
  let store: GraphStore;
  let server: OnrecordServer;
  let origin = "";
  beforeAll(async () => {
    shipped = await serveShipped(open);
    ({ store, server, origin } = shipped);
  }, 120_000);
  afterAll(() => shipped.close());
  const get = (path: string, accept = "text/html"): request.Test => request(server.http).get(path).set("accept", accept);

  it("opens with three doors, the counts, and words of both sides of a denial with their report", async () => {
    const { text, headers } = await get("/");
    for (const door of ["/explore", "/graphiql", "/data"]) expect(text).toContain(`<a class="door" href="${door}">`);
    expect(text).toMatch(/<dt>documents<\/dt><dd>5<\/dd>/);
    expect(text).toMatch(/About <a href="\/n\/[^"]+">Angus King<\/a>[^]*“Letters from an American[^]*wish list of the Russians[^]*Denied[^]*Tommy Pigott[^]*blatantly false/);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("script");
  });

  it("has a readable page, and the same as JSON-LD, for one of each kind of node", async () => {
    const [row] = await store.read({
      name: "test/oneOfEach",
      text: "MATCH (n) WHERE n.retiredAt IS NULL AND NOT n:Review WITH labels(n)[0] AS label, min(n.id) AS id RETURN collect(id) AS ids",
    });
    const ids = row?.["ids"] as readonly string[];
    expect(ids.length).toBeGreaterThanOrEqual(12);
    for (const id of ids) {
      const page = await get(`/n/${id}`);
      expect([id, page.status]).toEqual([id, 200]);
      const visible = page.text.replace(/<[^>]+>/g, " ");
      expect(visible).not.toMatch(/\b(null|undefined|NaN|\[object)\b/);
      expect(visible).not.toMatch(/\b(?:person|org|group|report|document|statement|quotation|proposition|question|plan|version|provision|topic|contradiction):[a-z0-9]/);
      for (const [, href = ""] of page.text.matchAll(/href="(\/n\/[^"]+)"/g)) expect(href).toMatch(/^\/n\/[a-z]+:[\w.-]+$/);
      const data = await get(`/n/${id}`, "application/ld+json");
      expect(data.headers["content-type"]).toContain("application/ld+json");
      expect(JSON.parse(data.text)).toMatchObject({ "@id": expect.stringMatching(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/n/${id.replaceAll(".", "\\.")}$`)) as unknown, "@type": expect.arrayContaining([expect.stringMatching(/:/)]) as unknown });
      expect(data.headers["link"]).toContain('rel="alternate"; type="application/ld+json"');
    }
  });

  it("puts the denial beneath what is denied, and tells what is second hand as such", async () => {
    const king = (await get("/n/statement:richardson.king-what-rubio-said")).text;
    expect(king).toMatch(/<h2>Denied<\/h2>[^]*Tommy Pigott/);
    const rubio = (await get("/n/statement:richardson.rubio-call-to-senators")).text;
    expect(rubio).toMatch(/Marco Rubio<\/a> reportedly said, between 18 and 22 November 2025, by the account of/);
    expect(rubio).toMatch(/<h2>An account of it is denied<\/h2>[^]*Tommy Pigott/);
    const pigott = JSON.parse((await get("/n/statement:richardson.pigott-blatantly-false", "application/ld+json")).text) as Record<string, unknown>;
    expect(pigott["onrecord:denies"]).toContainEqual(expect.objectContaining({ "@id": expect.stringMatching(/\/n\/proposition:/) as string }));
    expect(pigott["onrecord:asserts"]).toBeUndefined();
    const lineOf = (text: string, id: string): string => new RegExp(`<li class="said">(?:(?!</li>)[^])*/n/statement:${id}"[^]*?</li>`).exec(text)?.[0] ?? "";
    expect(lineOf((await get("/n/person:angus-king")).text, "richardson.king-what-rubio-said")).toMatch(/Denied by <a [^>]+>Tommy Pigott</);
    expect(lineOf((await get("/n/person:marco-rubio")).text, "richardson.rubio-call-to-senators")).toMatch(/Tommy Pigott<\/a> denied an account of it/);
    expect(rubio).toContain("Second hand: known only because somebody else says it was said");
    expect(rubio).toMatch(/Not counted as a source of its own:[^]*a reworded copy/);
  });

  it("shows beside an answer that nobody denies that an account of it is denied, and of witnesses what they heard", async () => {
    const row = /Whose text it is: <a href="\/n\/org:russia">[^]*?<\/section>/.exec((await get("/n/plan:us-28-point")).text)?.[0] ?? "";
    expect(row).toMatch(/1 person who heard it said[^]*<h4>Those who deny it<\/h4><p class="quiet">Nobody on record\.<\/p><h4>Those who deny an account that it rests on<\/h4>[^]*Tommy Pigott/);
    expect((await get("/n/statement:richardson.rubio-call-to-senators")).text).toContain("2 people who heard Marco Rubio say so");
    expect((await get("/n/question:us-28-point.whose-text")).text).toMatch(/nobody on record<\/span>; <a href="\/n\/person:tommy-pigott">Tommy Pigott<\/a> denied an account that it rests on/);
    const plan = (await get("/n/plan:us-28-point")).text;
    expect(plan).toMatch(/Who was consulted: <a href="\/n\/group:ukraines-allies">Ukraine(?:'|&#39;|&#x27;)s allies<\/a> <span class="quiet">nobody says so; it is only denied/);
    const found = await request(server.http).post("/graphql").send({ query: `{ actor(name: "Rubio") { contradictions(where: {scope: [SELF]}) { nodes { id explanation } } } }` });
    const [self] = (found.body as { data: { actor: { contradictions: { nodes: { id: string; explanation: string }[] } } } }).data.actor.contradictions.nodes;
    expect(self?.explanation).toContain("A contradiction only if what Angus King and Mike Rounds tell is right. Tommy Pigott denies what Angus King and Mike Rounds tell.");
    expect((await get(`/n/${self?.id}`)).text).toMatch(/<h2>Only if these reports are right<\/h2>[^]*<h2>These reports are denied<\/h2>[^]*Tommy Pigott/);
  });

  it("leads from /data to every export, each of which is served", async () => {
    const { text } = await get("/data");
    const links = [...text.matchAll(/href="(\/export\/[^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
    expect(links.length).toBeGreaterThan(20);
    // Without ids of their own, around one actor: the whole graph in every form takes its time; exports.test.ts takes the whole.
    const around = (href: string): string => (href.includes("ids=") ? href : `${href}${href.includes("?") ? "&" : "?"}ids=person:steve-witkoff`);
    for (const href of links) expect([href, (await request(server.http).head(around(href))).status]).toEqual([href, 200]);
  });

  it("says of an unknown address that nothing is on record there", async () => {
    for (const id of ["person:nobody", "%00", "..%2F..%2Fetc", "<script>alert(1)<%2Fscript>"]) {
      const { status, text } = await get(`/n/${encodeURI(id)}`);
      expect([id, status]).toEqual([id, 404]);
      expect(text).toContain("Nothing on record under this address");
      expect(text).not.toContain("alert(1)");
    }
  });

  (chromiumPath() === null ? describe.skip : describe)("in a browser", () => {
    let browser: WatchedBrowser;
    beforeAll(async () => {
      browser = await openBrowser(() => origin);
    });
    afterAll(() => browser.close());

    it("runs every preloaded tab of the editor, which a first click opens, with an answer that is not empty", async () => {
      const page = await browser.open("/graphiql");
      const tabs = page.locator("[role=tab]");
      await tabs.first().waitFor();
      const titles = await tabs.count();
      expect(titles).toBeGreaterThanOrEqual(6);
      for (let index = titles - 1; index >= 0; index -= 1) {
        await tabs.nth(index).click();
        expect(await tabs.nth(index).getAttribute("aria-selected")).toBe("true");
        const title = ((await tabs.nth(index).textContent()) ?? "").replace(/[^A-Za-z].*/, "");
        const answer = page.waitForResponse((response) => response.url().endsWith("/graphql") && (response.request().postData() ?? "").includes("operationName"));
        await page.locator(".graphiql-query-editor .view-lines").waitFor();
        await page.locator(".graphiql-execute-button").click();
        const response = await answer;
        expect(title).toContain((JSON.parse(response.request().postData() ?? "{}") as { operationName: string }).operationName);
        const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
        expect([title, errors]).toEqual([title, undefined]);
        expect(JSON.stringify(data).length).toBeGreaterThan(500);
      }
      await page.close();
      expect(browser.faults()).toEqual([]);
    });

    it("closes a tab of the editor by Delete, as its cross is for pointers only", async () => {
      const page = await browser.open("/graphiql");
      const tabs = page.locator("[role=tab]");
      await tabs.first().waitFor();
      const [titles, second] = [await tabs.count(), await tabs.nth(1).innerText()];
      await tabs.nth(0).focus();
      await page.keyboard.press("Delete");
      await page.waitForFunction(`document.querySelectorAll("[role=tab]").length === ${titles - 1}`);
      expect(await tabs.first().innerText()).toBe(second);
      await page.close();
      expect(browser.faults()).toEqual([]);
    });

    it("opens the question of a link, with its variables", async () => {
      const page = await browser.open(`/graphiql?query=${encodeURIComponent("query Linked($name: String) { actor(name: $name) { name } }")}&variables=${encodeURIComponent('{"name":"Рубио"}')}`);
      await page.locator("[role=tab][aria-selected=true]", { hasText: "Linked" }).waitFor();
      await page.locator(".graphiql-editor-tool .view-lines").first().waitFor();
      const answer = page.waitForResponse((response) => (response.request().postData() ?? "").includes("Linked"));
      await page.locator(".graphiql-execute-button").click();
      expect(await (await answer).json()).toEqual({ data: { actor: { name: "Marco Rubio" } } });
      await page.close();
      expect(browser.faults()).toEqual([]);
    });

    /** Opens what a name in any spelling leads to. */
    async function explore(name: string): Promise<Page> {
      const page = await browser.open("/explore");
      await page.getByLabel("Find a person, a plan or words").fill(name);
      await page.getByRole("link", { name: /^Marco Rubio/ }).click();
      await page.getByRole("heading", { level: 1, name: "Marco Rubio" }).waitFor();
      await page.getByRole("heading", { name: /Where accounts clash/ }).waitFor();
      return page;
    }

    it.each(["rubio", "Рубио"])("leads an investigator who types %s to both sides of a denial, to the copy that does not count, to a query and a citation", async (name) => {
      const page = await explore(name);
      const panel = page.getByRole("complementary", { name: "Evidence" });
      await page.locator("summary", { hasText: /more$/ }).click();
      expect(await page.getByRole("button", { name: /the same speaker, in two statements.*Marco Rubio reportedly said.*Marco Rubio said/ }).count()).toBe(1);

      await page.getByRole("button", { name: /^Denied.*US senators at the Halifax forum.*blatantly false/ }).or(page.getByRole("button", { name: /^Denied.*blatantly false.*US senators at the Halifax forum/ })).click();
      await panel.getByText("Which side is right is not for this graph to say").waitFor();
      expect(await panel.innerText()).toMatch(/Tommy Pigott, for US State Department, denied[^]*blatantly false/);

      await page.getByRole("button", { name: "The talks in Geneva were productive and meaningful." }).click();
      await panel.getByText("2 documents, 1 independent origin").waitFor();
      expect(await panel.innerText()).toMatch(/“productive and meaningful,”[^]*Not counted as a source of its own:[^]*a reworded copy of a report by The Conversation/);
      expect(new URL(page.url()).searchParams.get("sel")).toBe("statement:heflin.rubio-productive-and-meaningful");

      await panel.getByRole("button", { name: "Copy citation" }).click();
      await panel.getByText("Copied.").waitFor();
      expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^Marco Rubio gave an opinion[^]*Printed:[^]*First hand[^]*\/n\/statement:heflin\.rubio-productive-and-meaningful$/);

      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save SVG" }).click();
      const picture = readFileSync(await (await download).path(), "utf8");
      expect(picture).toMatch(/stroke-dasharray="8 5"[^]*>denied</);

      await panel.getByRole("link", { name: "Open as query" }).click();
      await page.locator("[role=tab][aria-selected=true]", { hasText: "Evidence" }).waitFor();
      await page.locator(".graphiql-editor-tool .view-lines").first().waitFor();
      const answer = page.waitForResponse((response) => (response.request().postData() ?? "").includes("query Evidence"));
      await page.locator(".graphiql-execute-button").click();
      expect(await (await answer).json()).toMatchObject({ data: { node: { corroboration: { documents: 2, origins: 1 } } } });
      await page.close();
      expect(browser.faults()).toEqual([]);
    });

    it("takes a keyboard from the name to the evidence and back", async () => {
      const page = await browser.open("/explore");
      const focused = (): Promise<string> => page.evaluate("document.activeElement.textContent");
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("To the content");
      await page.getByLabel("Find a person, a plan or words").focus();
      await page.keyboard.type("Рубио");
      await page.getByRole("link", { name: /^Marco Rubio/ }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: /Where accounts clash/ }).waitFor();
      for (let steps = 0; steps < 80 && !/^Denied/.test(await focused()); steps += 1) await page.keyboard.press("Tab");
      expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
      await page.keyboard.press("Enter");
      await page.getByText("Which side is right is not for this graph to say").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("complementary", { name: "Evidence" }).waitFor({ state: "hidden" });
      expect(await focused()).toMatch(/^Denied/);
      await page.close();
      expect(browser.faults()).toEqual([]);
    });

    it("shows of a day only what was public by then, from the address alone", async () => {
      const page = await browser.open("/explore?on=person:marco-rubio&view=table&asof=2025-11-22");
      await page.getByText("as known on 22 November 2025").waitFor();
      expect(await page.getByRole("button", { name: /^As it is told/ }).count()).toBe(1);
      expect(await page.getByRole("button", { name: "The United States wrote the plan." }).count()).toBe(0);
      await page.close();
      expect(browser.faults()).toEqual([]);
    });

    it("tells in the evidence of a day only what was out by then, and that a denial came since", async () => {
      const evidenceAt = async (id: string, day: string): Promise<string> => {
        const page = await browser.open(`/explore?on=person:marco-rubio&view=table&asof=${day}&sel=${id}`);
        const panel = page.getByRole("complementary", { name: "Evidence" });
        await panel.getByText(/As known on|not certainly public/).first().waitFor();
        const words = await panel.innerText();
        await page.close();
        return words;
      };
      const claim = "statement:richardson.king-what-rubio-said";
      const before = await evidenceAt(claim, "2025-11-22");
      expect(before).toMatch(/As known on 22 November 2025[^]*Denied since, or on a day that is not certain\s+1 denial that was not certainly public by 22 November 2025 is not shown/);
      expect(before).not.toMatch(/Pigott|blatantly/);
      const after = await evidenceAt(claim, "2025-11-23");
      expect(after).toMatch(/Denied\s+Tommy Pigott/);
      expect(after).not.toMatch(/denials? that/);

      const told = await evidenceAt("statement:richardson.rubio-call-to-senators", "2025-11-22");
      expect(told).toMatch(/Who reports it\s[^]*Angus King[^]*3 accounts that were not certainly public by 22 November 2025 are not shown/);
      expect(told).not.toMatch(/Guardian|Kristol|Heflin/);
      expect(await evidenceAt("statement:richardson.pigott-blatantly-false", "2025-11-22")).toMatch(/not certainly public by 22 November 2025, so it is not shown for that day/);
      expect(browser.faults()).toEqual([]);
    });
  });
});

describe("The pages without a graph", () => {
  it("say in words that the graph is away, and that a text of ours failed without showing it", async () => {
    for (const [failure, status, words] of [[new StoreError("SERVICE_UNAVAILABLE", "bolt://10.0.0.1 refused"), 503, "the graph cannot be reached just now"], [new TypeError("secret of /srv/x.ts"), 500, "internal error"]] as const) {
      const server = await serverWith(failingWith(failure));
      for (const path of ["/", "/n/person:marco-rubio"]) {
        const response = await request(server.http).get(path).set("accept", "text/html");
        expect([response.status, response.text]).toEqual([status, expect.stringContaining(words)]);
        expect(response.text).not.toMatch(/bolt:|secret|\.ts/);
      }
      await server.stop();
    }
  });

  it("tell how to ask in Cypher, and whether this server answers it", async () => {
    const reader: ForeignReader = { ask: () => Promise.reject(new Error("nothing is asked of the graph")), close: () => Promise.resolve() };
    for (const [key, words] of [[undefined, "is switched off"], [null, "it is on."], ["a key of sixteen signs", "it is on for those who bear its key"]] as const) {
      const server = await serverWith(failingWith(new Error("nothing is asked of the graph")), { queryApi: key === undefined ? null : { reader, key, note: () => undefined } });
      const { text } = await request(server.http).get("/data").set("accept", "text/html");
      expect(text).toContain(words);
      expect(text).not.toContain("a key of sixteen signs");
      // Commands to copy ask this server, by the name it was found under.
      const { port } = server.http.address() as AddressInfo;
      expect(text.match(/http:\/\/[^/\s]+(?=\/(?:graphql|mcp|db))/g)).toEqual(Array.from({ length: 3 }, () => `http://127.0.0.1:${port}`));
      for (const [host, shown] of [["graph.example.org:8080", "http://graph.example.org:8080/mcp"], ["x'$(reboot)", `http://127.0.0.1:${port}/mcp`]] as const) {
        expect((await request(server.http).get("/data").set("host", host)).text).toContain(shown);
      }
      await server.stop();
    }
  });

  it("are sent once: a browser that has them is told so, and what is named by its content is kept for ever", async () => {
    const server = await serverWith(failingWith(new Error("nothing is asked of the graph")));
    const page = await request(server.http).get("/explore").set("accept-encoding", "br");
    const again = await request(server.http).get("/explore").set("accept-encoding", "br").set("if-none-match", String(page.headers["etag"]));
    expect([page.status, page.headers["cache-control"], again.status, again.text]).toEqual([200, "no-cache", 304, ""]);
    const [, script = ""] = /src="(\/assets\/[^"]+\.js)"/.exec(page.text) ?? [];
    const asset = await request(server.http).get(script).set("accept-encoding", "gzip");
    expect([asset.status, asset.headers["cache-control"], asset.headers["content-encoding"]]).toEqual([200, "public, max-age=31536000, immutable", "gzip"]);
    expect((await request(server.http).get("/assets/..%2F..%2Fpackage.json")).status).toBe(404);
    await server.stop();
  });
});
