import { Option, type Command } from "commander";
import { exitCodes } from "../failure";
import { formatRows, rowFormats, type RowFormat } from "./rowFormats";
import { complain, print, tell } from "./terminal";

const examples = `Examples:
  onrecord doctor                                          what is there, what is wrong, and what to do about it
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… onrecord doctor
  onrecord doctor --format json
`;

/** `onrecord doctor`: whether everything that the server needs is there. Changes nothing. */
export function doctorCommand(program: Command): void {
  program.command("doctor")
    .description("Look at Node, settings, folders, engine, graph, port and pages, and say what is wrong. Ends with 0 when nothing is, else with 1.")
    .addOption(new Option("--format <format>", "how findings are printed").choices(rowFormats).default("table"))
    .addHelpText("before", examples)
    .action(async ({ format }: { readonly format: RowFormat }) => {
      const { examine } = await import("../doctor.js");
      const findings = await examine();
      print(formatRows(findings.map(({ check, state, found, remedy }) => ({ check, state, found, "what to do": remedy })), format));
      const faults = findings.filter(({ state }) => state === "wrong").length;
      if (faults === 0) tell("All is well.");
      else {
        complain(`${faults} of ${findings.length} ${faults === 1 ? "is" : "are"} wrong.`);
        process.exitCode = exitCodes.data;
      }
    });
}
