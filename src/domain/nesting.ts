/** Whether lists and objects stand deeper inside of one another than allowed. Looks level by level, so that the deepest value does no harm here either. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) as unknown[] : []));
  }
  return false;
}
