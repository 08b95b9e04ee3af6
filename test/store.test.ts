import { engines } from "./support/engines";

describe.each(engines)("a store on %s", (_engine, open) => {
  it("keeps nothing of a transaction that failed", async () => {
    const store = await open();
    await expect(store.write(async (transaction) => {
      await transaction.run({ name: "a", text: "CREATE (:Actor {id: $id})" }, { id: "person:a" });
      throw new Error("stop");
    })).rejects.toThrow("stop");
    expect(await store.read({ name: "b", text: "MATCH (n) RETURN count(n) AS nodes" })).toEqual([{ nodes: 0 }]);
    await store.close();
  });
});
