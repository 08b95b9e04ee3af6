import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";

const project = join(__dirname, "..", "..");

/** A process that has ended, with all that it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** Waits for a text on its standard output or error. */
  said(text: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

/** What a process of ours gets of the environment, with these settings. */
export function environmentWith(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, SYSTEMROOT } = process.env;
  return { PATH, HOME, SYSTEMROOT, ...settings };
}

/** Starts `npm start` without npm: what it runs once everything is installed and built. */
export function startServerProcess(settings: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [join(project, "dist", "main.js")], { cwd: project, env: environmentWith(settings) });
  const output = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].on("data", (chunk: Buffer) => {
      output[name] += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, ...output })));
  const said = (text: RegExp): Promise<RegExpExecArray> => new Promise((resolve, reject) => {
    const look = (): void => {
      const found = text.exec(output.stdout + output.stderr);
      if (found) resolve(found);
    };
    listeners.add(look);
    void ended.then(() => reject(new Error(`ended without ${String(text)}:\n${output.stdout}${output.stderr}`)));
    look();
  });
  return { child, said, ended };
}
