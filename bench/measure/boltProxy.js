// A TCP proxy before Neo4j that reads the Bolt messages going through it, to count round trips.
"use strict";
const net = require("node:net");

const names = { 0x01: "HELLO", 0x02: "GOODBYE", 0x0f: "RESET", 0x10: "RUN", 0x11: "BEGIN", 0x12: "COMMIT", 0x13: "ROLLBACK", 0x2f: "DISCARD", 0x3f: "PULL", 0x54: "TELEMETRY", 0x66: "ROUTE", 0x6a: "LOGON" };

/**
 * @returns {{port, counts, reset, close}} `counts` has the client's messages by name, and `trips`: how often a client spoke
 * after the server had spoken last, that is, waited for an answer and sent again
 */
async function startBoltProxy(uri) {
  const target = new URL(uri);
  let counts = { trips: 0 };
  const sockets = new Set();
  const server = net.createServer((client) => {
    const upstream = net.connect({ host: target.hostname, port: Number(target.port), noDelay: true });
    client.setNoDelay(true);
    const messages = new ClientMessages((name) => {
      counts[name] = (counts[name] ?? 0) + 1;
    });
    let serverSpokeLast = true;
    client.on("data", (bytes) => {
      if (serverSpokeLast) counts.trips += 1;
      serverSpokeLast = false;
      messages.read(bytes);
      upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      messages.answered(bytes);
      serverSpokeLast = true;
      client.write(bytes);
    });
    for (const [one, other] of [[client, upstream], [upstream, client]]) {
      sockets.add(one);
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      }).on("error", () => other.destroy());
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: server.address().port,
    counts: () => counts,
    reset: () => {
      counts = { trips: 0 };
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reads what a client sends: the handshake, then messages in chunks. */
class ClientMessages {
  #note;
  #rest = Buffer.alloc(0);
  #skip = 20;
  #hasAnswer = false;
  #startsMessage = true;

  constructor(note) {
    this.#note = note;
  }

  /** The first answer of the server: a version, or an offer that the client has to answer in its handshake. */
  answered(bytes) {
    if (this.#hasAnswer) return;
    this.#hasAnswer = true;
    // The choice is 4 bytes of version and the capabilities, one byte while there are fewer than eight.
    if (bytes.readUInt32BE(0) === 0x1ff) this.#skip += 5;
  }

  read(bytes) {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const skipped = Math.min(this.#skip, this.#rest.length);
    this.#skip -= skipped;
    this.#rest = this.#rest.subarray(skipped);
    while (this.#hasAnswer && this.#skip === 0 && this.#rest.length >= 2) {
      const size = this.#rest.readUInt16BE(0);
      if (this.#rest.length < size + 2) return;
      if (size === 0) this.#startsMessage = true;
      else if (this.#startsMessage) {
        this.#startsMessage = false;
        this.#note(names[this.#rest[3]] ?? `0x${this.#rest[3].toString(16)}`);
      }
      this.#rest = this.#rest.subarray(size + 2);
    }
  }
}

module.exports = { startBoltProxy };
