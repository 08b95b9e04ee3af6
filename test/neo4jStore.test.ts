import { createConnection, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { Neo4jStore } from "../src/store/engines/neo4j";
import { openStore } from "../src/store/engines/open";
import { OutagePatience } from "../src/store/engines/retry";
import { StoreError, type GraphStore } from "../src/store/graphStore";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";

const one = { name: "test", text: "RETURN 1 AS x" };
const target = (port: number, password = "not-the-password"): GraphStore => (
  openStore({ kind: "neo4j", uri: `bolt://127.0.0.1:${port}`, username: "neo4j", password, database: "neo4j" })
);

/** A listener on a free port, its open sockets, and its end. */
async function listen(onSocket: (socket: Socket) => void, port = 0): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on("error", () => undefined));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    }),
  };
}

/** Passes every byte on to the real server, and counts who came. */
async function proxyTo(uri: string, port = 0): Promise<{ readonly port: number; readonly close: () => Promise<void>; readonly connections: () => number }> {
  const { hostname, port: realPort } = new URL(uri);
  let connections = 0;
  const proxy = await listen((socket) => {
    connections += 1;
    const real = createConnection(Number(realPort), hostname).on("error", () => socket.destroy());
    socket.pipe(real).pipe(socket);
    socket.on("close", () => real.destroy());
  }, port);
  return { ...proxy, connections: () => connections };
}

async function failureOf(outcome: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  const failure: unknown = await outcome.then(() => null, (error: unknown) => error);
  const { code, message } = failure instanceof StoreError ? failure : { code: "no StoreError", message: String(failure) };
  return { code, message };
}

describe("a Neo4j that is not there", () => {
  it("fails reads and writes when nothing listens, and does not name the address", async () => {
    const { port, close } = await listen(() => undefined);
    await close();
    const store = target(port);
    for (const outcome of [store.read(one), store.write((transaction) => transaction.run(one)), store.applySchema()]) {
      const failure = await failureOf(outcome);
      expect(failure).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
      expect(failure.message).not.toContain(String(port));
    }
    await store.close();
  });

  it("fails a read at the first attempt when the listener never says a word", async () => {
    let connections = 0;
    const silent = await listen(() => {
      connections += 1;
    });
    const store = target(silent.port);
    expect(await failureOf(store.read(one))).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect(connections).toBe(1);
    await store.close();
    await silent.close();
  });

  it("is refused at once when its address is none", () => {
    expect(() => openStore({ kind: "neo4j", uri: "localhost", username: "neo4j", password: "x", database: "neo4j" })).toThrow("NEO4J_URI is not an address");
  });
});

describe("patience with an outage", () => {
  const away = (): Promise<never> => Promise.reject(new StoreError("SERVICE_UNAVAILABLE", "away"));

  it("asks once while the server was never reached", async () => {
    let attempts = 0;
    const patience = new OutagePatience();
    await expect(patience.run(() => {
      attempts += 1;
      return away();
    }, () => true)).rejects.toThrow("away");
    expect(attempts).toBe(1);
  });

  it("rides out an absence that has just begun", async () => {
    let attempts = 0;
    const patience = new OutagePatience();
    await patience.run(() => Promise.resolve("reached"), () => true);
    const answer = await patience.run(() => {
      attempts += 1;
      return attempts < 3 ? away() : Promise.resolve("back");
    }, () => true);
    expect({ answer, attempts }).toEqual({ answer: "back", attempts: 3 });
  });
});

const describeWithNeo4j = settings.mode === "none" ? describe.skip : describe;

describeWithNeo4j("a value of Neo4j", () => {
  it("is only data under any key", async () => {
    const { uri, password } = await neo4jOfWorker();
    const store = target(Number(new URL(uri).port), password);
    const [row] = await store.read({ name: "test", text: "RETURN {`__proto__`: 1, constructor: [2]} AS x, 3 AS `__proto__`" });
    expect(JSON.stringify(row)).toBe('{"x":{"__proto__":1,"constructor":[2]},"__proto__":3}');
    await store.close();
  });
});

describeWithNeo4j("a Neo4j that comes and goes", () => {
  it("is used as soon as it is there", async () => {
    const real = await neo4jOfWorker();
    const { port, close } = await listen(() => undefined);
    await close();
    const store = target(port, real.password);
    expect(await failureOf(store.read(one))).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    const proxy = await proxyTo(real.uri, port);
    expect(await store.read(one)).toEqual([{ x: 1 }]);
    await store.close();
    await proxy.close();
  });

  it("costs no request when it is away for a moment", async () => {
    const real = await neo4jOfWorker();
    const proxy = await proxyTo(real.uri);
    const store = target(proxy.port, real.password);
    expect(await store.read(one)).toEqual([{ x: 1 }]);
    await proxy.close();
    const answers = Promise.all([store.read(one), store.write((transaction) => transaction.run(one))]);
    const again = await proxyTo(real.uri, proxy.port);
    expect(await answers).toEqual([[{ x: 1 }], [{ x: 1 }]]);
    await store.close();
    await again.close();
  });

  it("that is frozen fails reads and writes at their limit, and serves again when it thaws", async () => {
    const real = await neo4jOfWorker();
    const { hostname, port: realPort } = new URL(real.uri);
    const links: Socket[] = [];
    let isFrozen = false;
    const proxy = await listen((socket) => {
      const link = createConnection(Number(realPort), hostname).on("error", () => socket.destroy());
      links.push(socket, link);
      socket.on("data", (bytes) => link.write(bytes)).on("close", () => link.destroy());
      link.on("data", (bytes) => socket.write(bytes));
      if (isFrozen) for (const end of [socket, link]) end.pause();
    });
    const store = new Neo4jStore({ ...real, uri: `bolt://127.0.0.1:${proxy.port}` }, { readMs: 300, statementMs: 300, marginMs: 200 });
    expect(await store.read(one)).toEqual([{ x: 1 }]);
    isFrozen = true;
    for (const link of links) link.pause();
    for (const outcome of [store.read(one), store.write((transaction) => transaction.run(one))]) {
      expect(await failureOf(outcome)).toMatchObject({ code: "TIMEOUT", message: expect.stringMatching(/did not answer within 500 ms$/) as string });
    }
    isFrozen = false;
    for (const link of links) link.resume();
    expect(await store.read(one)).toEqual([{ x: 1 }]);
    await store.close();
    await proxy.close();
  });

  it("says that the password is wrong, and does not try again", async () => {
    const real = await neo4jOfWorker();
    const proxy = await proxyTo(real.uri);
    const store = target(proxy.port, "not-the-password");
    expect(await failureOf(store.read(one))).toMatchObject({ code: "UNAUTHENTICATED" });
    expect(proxy.connections()).toBe(1);
    await store.close();
    await proxy.close();
  });
});
