/** A server that was launched. */
export interface LaunchedServer {
  readonly uri: string;
  readonly pid: number;
}
export const version: string;
export function whyNot(): string | null;
export function prepare(say?: (sentence: string) => void): void;
export function launch(options: { home: string; port: number; password: string; owner: number; log: string; flags?: readonly string[]; pageCacheMb?: number }): LaunchedServer;
export function untilReady(server: { pid: number; log: string }): Promise<void>;
export function stop(pid: number, signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
export function freePort(): Promise<number>;
