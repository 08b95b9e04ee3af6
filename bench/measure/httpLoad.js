// The load: plain sockets, so that making it costs as little as possible of the processors it shares with the servers.
"use strict";
const net = require("node:net");

/** The bytes of one POST with a JSON body. */
function requestBytes(port, path, body) {
  const text = JSON.stringify(body);
  return Buffer.from(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

/**
 * Sends `requests` again and again, one at a time on each of `connections`, for `milliseconds` or until each was sent once.
 * @returns {{latencies: number[], seconds: number}} milliseconds of each answer, and the time all took
 * @throws Error when an answer is not 200 or carries GraphQL errors
 */
async function drive({ port, requests, connections, milliseconds = 0, from = 0 }) {
  const latencies = [];
  const startedAt = performance.now();
  const endsAt = startedAt + milliseconds;
  let next = from;
  const last = from + requests.length;
  const isOver = () => (milliseconds > 0 ? performance.now() >= endsAt : next >= last);
  await Promise.all(Array.from({ length: connections }, () => onConnection(port, () => (isOver() ? null : requests[next++ % requests.length]), (latency) => latencies.push(latency))));
  return { latencies, seconds: (performance.now() - startedAt) / 1000 };
}

/** One keep-alive connection; ends when `nextRequest` gives null. */
function onConnection(port, nextRequest, note) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
    let received = Buffer.alloc(0);
    let sentAt = 0;
    const send = () => {
      const request = nextRequest();
      if (request === null) {
        socket.end();
        resolve();
        return;
      }
      sentAt = performance.now();
      socket.write(request);
    };
    socket.on("connect", send).on("error", reject).on("close", () => reject(new Error("the server closed a connection")));
    socket.on("data", (bytes) => {
      received = received.length === 0 ? bytes : Buffer.concat([received, bytes]);
      const answer = wholeAnswer(received);
      if (answer === null) return;
      note(performance.now() - sentAt);
      received = Buffer.alloc(0);
      if (answer.status !== 200 || answer.hasErrors) {
        reject(new Error(`answered ${answer.status}: ${answer.start}`));
        socket.destroy();
      } else send();
    });
  });
}

/** The answer in `bytes` when it is all there, else null. */
function wholeAnswer(bytes) {
  const headEnd = bytes.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const head = bytes.latin1Slice(0, headEnd).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(head);
  const isWhole = length === null ? bytes.latin1Slice(-5) === "0\r\n\r\n" : bytes.length >= headEnd + 4 + Number(length[1]);
  if (!isWhole) return null;
  const start = bytes.utf8Slice(headEnd + 4, Math.min(bytes.length, headEnd + 504));
  return { status: Number(head.slice(9, 12)), hasErrors: /^(?:[0-9a-f]+\r\n)?\{"errors"/.test(start), start };
}

module.exports = { drive, requestBytes };
