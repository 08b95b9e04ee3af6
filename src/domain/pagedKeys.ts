/** Most and fewest keys on a page of a list that has several pages. No page asked for is longer than the fewest. */
export const pageBounds = { most: 256, least: 101 } as const;
/** How many keys pages get when they are cut: neither nearly full nor nearly too few. */
const usualKeys = 192;

interface Page {
  /** Not greater than any key on the page; greater than every key on the page before. */
  readonly start: string;
  /** In order; null while they have not been read. */
  readonly keys: readonly string[] | null;
  readonly isChanged: boolean;
}

/** What has to be written so that the stored pages are as they are here. Removals come first. */
export interface PageChanges {
  readonly remove: readonly string[];
  readonly put: readonly { readonly id: string; readonly keys: readonly string[] }[];
}

/** The id of a page by its list and its start. */
export function pageId(list: string, start: string): string {
  return `${list} ${start}`;
}

/** Keys in order, cut into pages; the first page starts at the very beginning. */
export function cutIntoPages(keys: readonly string[]): readonly { readonly start: string; readonly keys: readonly string[] }[] {
  const pages = keys.length <= pageBounds.most ? 1 : Math.ceil(keys.length / usualKeys);
  return Array.from({ length: pages }, (_empty, place) => {
    const part = keys.slice(Math.floor((place * keys.length) / pages), Math.floor(((place + 1) * keys.length) / pages));
    return { start: place === 0 ? "" : (part[0] ?? ""), keys: part };
  });
}

/** A sorted list of keys that is stored in pages, of which only those are read that change. */
export class PagedKeys {
  readonly #stored: ReadonlySet<string>;
  #pages: Page[];

  constructor(readonly id: string, starts: readonly string[]) {
    this.#pages = starts.map((start) => ({ start, keys: null, isChanged: false }));
    this.#stored = new Set(starts);
  }

  get starts(): readonly string[] {
    return this.#pages.map(({ start }) => start);
  }

  /** Ids of the pages on which these keys stand or belong. */
  pagesOf(keys: Iterable<string>): readonly string[] {
    return [...new Set([...keys].map((key) => this.#pages[this.#placeOf(key)]?.start ?? ""))].map((start) => pageId(this.id, start));
  }

  /** Gives pages the keys that were read for them. */
  fill(read: ReadonlyMap<string, readonly string[]>): void {
    this.#pages = this.#pages.map((page) => ({ ...page, keys: page.keys ?? read.get(pageId(this.id, page.start)) ?? null }));
  }

  /** Takes keys off and adds others; their pages must have been read. Gives by how many keys the list has grown. */
  change(removed: Iterable<string>, added: Iterable<string>): number {
    let growth = 0;
    const changed = new Map<number, Set<string>>();
    const keysAt = (key: string): Set<string> => {
      const place = this.#placeOf(key);
      const keys = changed.get(place) ?? new Set(this.#pages[place]?.keys ?? []);
      changed.set(place, keys);
      return keys;
    };
    for (const key of removed) if (keysAt(key).delete(key)) growth -= 1;
    for (const key of added) {
      const keys = keysAt(key);
      if (!keys.has(key)) growth += 1;
      keys.add(key);
    }
    for (const [place, keys] of changed) this.#pages[place] = { start: this.#pages[place]?.start ?? "", keys: [...keys].sort(), isChanged: true };
    return growth;
  }

  /** Joins pages that have become too short with a neighbour and cuts those that have become too long. */
  async balance(read: (id: string) => Promise<readonly string[]>): Promise<void> {
    const keysOf = async ({ start, keys }: Page): Promise<readonly string[]> => keys ?? read(pageId(this.id, start));
    for (let place = 0; place < this.#pages.length;) {
      const { start, keys } = this.#pages[place] ?? { start: "", keys: null };
      if (keys !== null && keys.length < pageBounds.least && this.#pages.length > 1) {
        place = Math.min(place, this.#pages.length - 2);
        const [one, other] = this.#pages.slice(place, place + 2);
        if (one === undefined || other === undefined) return;
        this.#pages.splice(place, 2, { start: one.start, keys: [...await keysOf(one), ...await keysOf(other)], isChanged: true });
      } else if (keys !== null && keys.length > pageBounds.most) {
        const parts = cutIntoPages(keys).map((part, nth) => ({ start: nth === 0 ? start : part.start, keys: part.keys, isChanged: true }));
        this.#pages.splice(place, 1, ...parts);
        place += parts.length;
      } else place += 1;
    }
  }

  changes(): PageChanges {
    const starts = new Set(this.starts);
    return {
      remove: [...this.#stored].filter((start) => !starts.has(start)).map((start) => pageId(this.id, start)),
      put: this.#pages.flatMap(({ start, keys, isChanged }) => (isChanged && keys !== null ? [{ id: pageId(this.id, start), keys }] : [])),
    };
  }

  /** The last page that starts at the key or before it. */
  #placeOf(key: string): number {
    let low = 0;
    for (let high = this.#pages.length - 1; low < high;) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#pages[middle]?.start ?? "") <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
