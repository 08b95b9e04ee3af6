import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder that is removed by the function that comes with it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "onrecord-test-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes the smallest bundle there is: one person who speaks about a plan, in one printed wording. @returns its folder */
export function writeSmallBundle(folder: string): string {
  writeFileSync(join(folder, "bundle.yaml"), `bundle: {id: small, title: Small}
documents:
  - {id: "document:harbour", sha256: ${"a".repeat(64)}, textLength: 12}
reports:
  - {id: "report:harbour", carriedBy: [{document: "document:harbour", start: 0, end: 12}]}
actors:
  - {id: "person:anna-kovalenko", name: Anna Kovalenko, aliases: ["=Анна Коваленко"]}
plans:
  - {id: "plan:harbour", label: The harbour plan}
statements:
  - id: statement:harbour
    by: ["person:anna-kovalenko"]
    act: OPINION
    attestation: DIRECT
    gist: She likes the harbour plan.
    about: [{target: "plan:harbour", polarity: SUPPORTS}]
    quotations:
      - {report: "report:harbour", exact: We like it, start: 0, end: 10, mode: DIRECT, fidelity: VERBATIM}
`);
  return folder;
}
