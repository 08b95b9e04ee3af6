import type { AddressInfo } from "node:net";
import { shippedBundleDir } from "../../src/config";
import { createDomain } from "../../src/domain/domain";
import { loadBundle } from "../../src/domain/ingest/loadBundle";
import type { OnrecordServer, ServerParts } from "../../src/http/server";
import type { GraphStore } from "../../src/store/graphStore";
import { contextOf, queries, serverWith } from "./httpServer";

/** A server of the shipped graph with its exports. */
export interface ShippedServer {
  readonly store: GraphStore;
  readonly server: OnrecordServer;
  readonly origin: string;
  close(): Promise<void>;
}

/** Loads the shipped graph into an empty one and serves it on a free port. */
export async function serveShipped(open: () => Promise<GraphStore>, parts: (store: GraphStore) => Partial<ServerParts> = () => ({})): Promise<ShippedServer> {
  const store = await open();
  await loadBundle(store, queries, shippedBundleDir);
  const server = await serverWith(contextOf(store), { exports: createDomain(store, queries), ...parts(store) });
  return {
    store, server,
    origin: `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`,
    close: async () => {
      await server.stop();
      await store.close();
    },
  };
}
