import type { ForeignReader } from "./foreignReader";
import { StoreError, type GraphStore, type Transaction } from "./graphStore";

/** A store that answers only once the graph is loaded, so that nobody reads half of it. */
export class GatedStore implements GraphStore {
  readonly engine: GraphStore["engine"];
  readonly #store: GraphStore;
  #isOpen = false;

  constructor(store: GraphStore) {
    this.#store = store;
    this.engine = store.engine;
  }

  open(): void {
    this.#isOpen = true;
  }

  /** A reader of the same database that answers as late as this store does. */
  gated(reader: ForeignReader): ForeignReader {
    return { ask: (query) => (this.#isOpen ? reader.ask(query) : Promise.reject(notLoaded())), close: () => reader.close() };
  }

  applySchema(): Promise<void> {
    return this.#store.applySchema();
  }

  read(...call: Parameters<GraphStore["read"]>): ReturnType<GraphStore["read"]> {
    return this.#isOpen ? this.#store.read(...call) : Promise.reject(notLoaded());
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#isOpen ? this.#store.write(work) : Promise.reject(notLoaded());
  }

  search(...call: Parameters<GraphStore["search"]>): ReturnType<GraphStore["search"]> {
    return this.#isOpen ? this.#store.search(...call) : Promise.reject(notLoaded());
  }

  revision(): Promise<string> {
    return this.#isOpen ? this.#store.revision() : Promise.reject(notLoaded());
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

function notLoaded(): StoreError {
  return new StoreError("SERVICE_UNAVAILABLE", "the graph is not loaded yet");
}
