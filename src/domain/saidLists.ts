import type { CypherText, GraphStore, Parameters, Row, Transaction } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { labelOfId } from "./model";
import { cutIntoPages, PagedKeys, pageBounds, pageId } from "./pagedKeys";

/**
 * Lists of statements in the order of time, kept for an engine without an index in that order: all statements, and what is
 * said by an actor, about a thing, or by an actor about a thing, each once it is long. A list that is not kept is read from
 * the edges. Ids are `all`, `by <actor>`, `about <thing>` and `by <actor> about <thing>`; while `all` is kept, every list
 * that is kept is changed in the transaction that changes its statements.
 */
const everything = "all";
/** A shorter list is read from the edges as fast. */
const longList = 256;
const pagesAtOnce = 200;
const listsAtOnce = 1000;

/** Where a statement stands: its key, null when on no list, and the lists it is on beside `all`. */
export interface Standing {
  readonly key: string | null;
  readonly lists: readonly string[];
}

interface KeptList {
  readonly id: string;
  readonly total: number;
  readonly starts: readonly string[];
}

type Run = Transaction["run"];

/** Takes statements off the kept lists they stood on and puts them where they stand now. Begins no list. */
export async function updateSaidLists(run: Run, queries: QueryLibrary, moves: readonly { readonly before: Standing; readonly after: Standing }[]): Promise<void> {
  const changes = new Map<string, { removed: Set<string>; added: Set<string> }>();
  const changeOf = (id: string): { removed: Set<string>; added: Set<string> } => {
    const change = changes.get(id) ?? { removed: new Set(), added: new Set() };
    changes.set(id, change);
    return change;
  };
  for (const { before, after } of moves) {
    const [old, fresh] = [before, after].map(({ key, lists }) => new Set(key === null ? [] : [everything, ...lists]));
    for (const id of old ?? []) if (before.key !== null && !(before.key === after.key && fresh?.has(id) === true)) changeOf(id).removed.add(before.key);
    for (const id of fresh ?? []) if (after.key !== null && !(before.key === after.key && old?.has(id) === true)) changeOf(id).added.add(after.key);
  }
  if (changes.size === 0 || (await readLists(run, queries, [everything])).length === 0) return;
  const lists = await readLists(run, queries, [...changes.keys()]);
  const paged = lists.map((list) => ({ list, pages: new PagedKeys(list.id, list.starts), change: changeOf(list.id) }));
  const read = await readPages(run, queries, paged.flatMap(({ pages, change }) => pages.pagesOf([...change.removed, ...change.added])));
  const rows: KeptList[] = [];
  const gone: string[] = [];
  const remove: string[] = [];
  const put: { id: string; keys: readonly string[] }[] = [];
  for (const { list, pages, change } of paged) {
    pages.fill(read);
    const total = list.total + pages.change(change.removed, change.added);
    await pages.balance(async (id) => (await readPages(run, queries, [id])).get(id) ?? []);
    const written = pages.changes();
    const isEmpty = total === 0 && list.id !== everything;
    remove.push(...(isEmpty ? list.starts.map((start) => pageId(list.id, start)) : written.remove));
    if (isEmpty) gone.push(list.id);
    else {
      put.push(...written.put);
      rows.push({ id: list.id, total, starts: pages.starts });
    }
  }
  if (remove.length > 0) await run(queries.get("write/removeSaidPages"), { ids: remove });
  if (gone.length > 0) await run(queries.get("write/removeSaidLists"), { ids: gone });
  await write(run, queries, rows, put);
}

/**
 * Begins the lists that have become long, the first time that of all statements too. Does nothing on an engine that finds
 * statements in order by an index.
 * @throws StoreError
 */
export async function keepSaidLists(store: GraphStore, queries: QueryLibrary): Promise<void> {
  if (store.engine === "embedded") await store.write((transaction) => buildSaidLists((query, parameters) => transaction.run(query, parameters), queries));
}

/** Builds the lists of more than `most` statements that are not kept yet, and `all`. */
export async function buildSaidLists(run: Run, queries: QueryLibrary, most = longList): Promise<void> {
  const ids = (await run(queries.get("read/longSaidLists"), { most })).flatMap((row) => (typeof row["id"] === "string" ? [row["id"]] : []));
  const wanted = [...ids.filter((id) => queryOfList(queries, id)[0] !== null), everything];
  const kept = new Set((await readLists(run, queries, wanted)).map(({ id }) => id));
  let rows: KeptList[] = [];
  let put: { id: string; keys: readonly string[] }[] = [];
  for (const id of wanted.filter((list) => !kept.has(list))) {
    const keys = await keysOfList(run, queries, id);
    const pages = cutIntoPages(keys);
    rows.push({ id, total: keys.length, starts: pages.map(({ start }) => start) });
    put.push(...pages.map((page) => ({ id: pageId(id, page.start), keys: page.keys })));
    if (put.length < pagesAtOnce) continue;
    await write(run, queries, rows, put);
    [rows, put] = [[], []];
  }
  await write(run, queries, rows, put);
}

/** Whether lists are kept at present. */
export async function areSaidListsKept(run: Run, queries: QueryLibrary): Promise<boolean> {
  return (await readLists(run, queries, [everything])).length > 0;
}

/** Gives up all kept lists: everything is read from the edges until they are kept again. For writes that change most of them. */
export async function dropSaidLists(run: Run, queries: QueryLibrary): Promise<void> {
  await run(queries.get("write/removeEverySaidPage"));
  await run(queries.get("write/removeEverySaidList"));
}

/** How many kept lists are not what a fresh computation gives; a page that belongs to none counts as one more. Reads all of them. */
export async function wrongSaidLists(run: Run, queries: QueryLibrary): Promise<number> {
  const lists = (await run(queries.get("read/everySaidList"))).map(listOf);
  let wrong = 0;
  for (const list of lists) if (!(await isRight(run, queries, list))) wrong += 1;
  const [counted] = await run(queries.get("read/saidPageCount"));
  const stray = Number(counted?.["pages"] ?? 0) !== lists.reduce((sum, { starts }) => sum + starts.length, 0);
  return wrong + (stray ? 1 : 0);
}

async function isRight(run: Run, queries: QueryLibrary, list: KeptList): Promise<boolean> {
  const ids = list.starts.map((start) => pageId(list.id, start));
  const read = await readPages(run, queries, ids);
  const pages = ids.map((id) => read.get(id) ?? []);
  const keys = pages.flat();
  const expected = await keysOfList(run, queries, list.id);
  const inPlace = list.starts.every((start, place) => (
    (pages[place] ?? []).every((key) => key >= start && key < (list.starts[place + 1] ?? "~"))
    && (pages.length === 1 || isBetween(pages[place]?.length ?? 0))
  ));
  return list.starts[0] === "" && list.total === keys.length && inPlace && keys.length === expected.length && keys.every((key, place) => key === expected[place]);
}

function isBetween(keys: number): boolean {
  return keys >= pageBounds.least && keys <= pageBounds.most;
}

/** The keys of a list, worked out anew, in order. */
async function keysOfList(run: Run, queries: QueryLibrary, id: string): Promise<readonly string[]> {
  const [text, parameters] = queryOfList(queries, id);
  const rows = text === null ? [] : await run(text, parameters);
  return rows.map((row) => String(row["key"])).sort();
}

function queryOfList(queries: QueryLibrary, id: string): readonly [CypherText | null, Parameters] {
  if (id === everything) return [queries.get("read/saidKeysOfAll"), {}];
  const [, maker, subject] = /^(?:by (\S+))? ?(?:about (\S+))?$/.exec(id) ?? [];
  if (subject === undefined) return maker === undefined ? [null, {}] : [queries.get("read/saidKeysBy"), { maker }];
  const label = labelOfId(subject);
  if (label === null) return [null, {}];
  const choices = { NodeLabel: label };
  return maker === undefined
    ? [queries.choose("read/saidKeysAbout", choices), { subject }]
    : [queries.choose("read/saidKeysByAbout", choices), { maker, subject }];
}

async function readLists(run: Run, queries: QueryLibrary, ids: readonly string[]): Promise<readonly KeptList[]> {
  const lists: KeptList[] = [];
  for (let start = 0; start < ids.length; start += listsAtOnce) {
    lists.push(...(await run(queries.get("read/saidLists"), { ids: ids.slice(start, start + listsAtOnce) })).map(listOf));
  }
  return lists;
}

async function readPages(run: Run, queries: QueryLibrary, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const pages = new Map<string, readonly string[]>();
  for (let start = 0; start < ids.length; start += pagesAtOnce) {
    for (const row of await run(queries.get("read/saidPages"), { ids: ids.slice(start, start + pagesAtOnce) })) pages.set(String(row["id"]), textsOf(row["keys"]));
  }
  return pages;
}

async function write(run: Run, queries: QueryLibrary, lists: readonly KeptList[], pages: readonly { readonly id: string; readonly keys: readonly string[] }[]): Promise<void> {
  for (let start = 0; start < pages.length; start += pagesAtOnce) {
    await run(queries.get("write/putSaidPages"), { rows: pages.slice(start, start + pagesAtOnce).map(({ id, keys }) => ({ id, keys })) });
  }
  for (let start = 0; start < lists.length; start += listsAtOnce) {
    await run(queries.get("write/putSaidLists"), { rows: lists.slice(start, start + listsAtOnce).map(({ id, total, starts }) => ({ id, total, starts })) });
  }
}

function listOf(row: Row): KeptList {
  return { id: String(row["id"]), total: Number(row["total"] ?? 0), starts: textsOf(row["starts"]) };
}

function textsOf(value: Row[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
