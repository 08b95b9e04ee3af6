import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const cache = process.env["ONRECORD_CACHE"] ?? join(__dirname, "..", "..", ".cache");

/**
 * The Python of an environment that holds these packages, made at the first need and kept for each list of them; null, and said
 * so, where there is no Python to make it with.
 */
export function pythonWith(requirements: readonly string[]): string | null {
  const key = createHash("sha256").update(requirements.join("\n")).digest("hex").slice(0, 12);
  const environment = join(cache, `python-${key}`);
  const python = join(environment, "bin", "python");
  const noted = join(environment, "is-complete");
  if (existsSync(noted)) return python;
  mkdirSync(cache, { recursive: true });
  rmSync(environment, { recursive: true, force: true });
  for (const [command, args] of [["python3", ["-m", "venv", environment]], [python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...requirements]]] as const) {
    const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) {
      process.stderr.write(`Python could not be prepared: ${stderr ?? "python3 is missing"}\n`);
      return null;
    }
  }
  writeFileSync(noted, "");
  return python;
}

/** Declares a test of its own that fails where Python is demanded and not there. */
export function sayWhetherPython(python: string | null, what: string): void {
  it(`${what} with Python, or says that this was not run`, () => {
    if (python === null) process.stderr.write(`This was not run, as there is no python3 with venv and pip: ${what}.\n`);
    expect(python !== null || process.env["REQUIRE_PYTHON"] !== "1").toBe(true);
  });
}
