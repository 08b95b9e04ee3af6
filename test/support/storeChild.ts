import { writeSync } from "node:fs";
import { openStore } from "../../src/store/engines/open";

/**
 * A process of its own with the embedded store at argv[3]. `hold` writes one node, says HELD and keeps the database until
 * its input ends; `write` writes without end and acknowledges each transaction after it was committed.
 */
async function main(): Promise<void> {
  const [, , mode = "", dataDir = ""] = process.argv;
  const store = openStore({ kind: "embedded", dataDir });
  await store.applySchema();
  if (mode === "hold") {
    await store.write((transaction) => transaction.run({ name: "child/one", text: "CREATE (:Topic {id: 'topic:held'})" }));
    writeSync(1, "HELD\n");
    await new Promise((resolve) => process.stdin.resume().on("end", resolve));
    await store.close();
    return;
  }
  const [row] = await store.read({ name: "child/last", text: "MATCH (n:Plan) RETURN count(n) AS plans" });
  for (let number = Number(row?.["plans"]); ; number += 1) {
    await store.write(async (transaction) => {
      await transaction.run({ name: "child/plan", text: "CREATE (:Plan {id: $id})" }, { id: `plan:${number}` });
      await transaction.run({
        name: "child/versions",
        text: "MATCH (p:Plan {id: $id}) UNWIND range(1, 3) AS k CREATE (p)-[:HAS_VERSION]->(:PlanVersion {id: $id + '.' + k})",
      }, { id: `plan:${number}` });
    });
    writeSync(1, `ACK plan:${number}\n`);
  }
}

main().catch((failure: unknown) => {
  process.stderr.write(`${String(failure)}\n`);
  process.exit(1);
});
