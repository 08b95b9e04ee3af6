import { Router } from "express";

/** Longest wait for the graph before it counts as away, in milliseconds. */
const answerLimitMs = 1_000;

/** `/health`: the process runs. `/ready`: the graph answers within a second and the server is not stopping. */
export function health(isAnswering: () => Promise<boolean>): Router {
  const router = Router();
  router.get("/health", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/ready", async (_request, response) => {
    const isReady = await withinLimit(isAnswering());
    response.status(isReady ? 200 : 503).json({ status: isReady ? "ready" : "the graph does not answer" });
  });
  return router;
}

async function withinLimit(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, answerLimitMs, false);
  });
  try {
    return await Promise.race([answer.catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
