import type { Command } from "commander";
import { printComplaint } from "../domain/ingest/complaints";
import { verifyBundle } from "../domain/ingest/verifyBundle";
import { exitCodes } from "../failure";
import { run } from "./run";
import { complain, print, tell } from "./terminal";

const examples = `Examples:
  onrecord verify --corpus ../texts             the shipped bundle
  onrecord verify my-bundle --corpus ../texts
`;

/** `onrecord verify`: compares every quotation with the texts. */
export function verifyCommand(program: Command): void {
  program.command("verify")
    .description("Check every quotation of a bundle against the texts, which are found by their sha256.")
    .argument("[dir]", "the bundle (default: data/peace-plan-2025)")
    .requiredOption("--corpus <dir>", "folder of the texts")
    .addHelpText("before", examples)
    .action((dir: string | undefined, { corpus }: { readonly corpus: string }) => run((config) => {
      const { documents, quotations, withoutText, complaints } = verifyBundle(dir ?? config.bundleDir, corpus);
      for (const complaint of complaints) print(printComplaint(complaint));
      if (withoutText.length > 0) tell(`No text for ${withoutText.join(", ")}: their quotations were not compared.`);
      tell(`${quotations} quotations compared with ${documents} texts: ${complaints.length === 0 ? "all as they should be" : `${complaints.length} complaints`}.`);
      if (documents === 0) complain(`${corpus} holds none of the texts: name the folder that has them.`);
      if (complaints.length > 0 || documents === 0) process.exitCode = exitCodes.data;
      return Promise.resolve();
    }));
}
