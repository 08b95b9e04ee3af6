import { ConfigError, type Config } from "./config";
import { DomainError } from "./domain/errors";
import { engineWordsOf } from "./store/engineWords";
import { StoreError, type StoreErrorCode } from "./store/graphStore";

/** How commands end: 0 well; 1 the data is at fault; 2 the call or a setting is; 3 the engine cannot be used. */
export const exitCodes = { ok: 0, data: 1, usage: 2, engine: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A failure as a person should read it: what is wrong and what to change. */
export interface Failure {
  readonly message: string;
  readonly exitCode: ExitCode;
}

/** A call that cannot be carried out as it was given. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** What to tell about anything thrown while starting or running a command; never a stack. */
export function failureOf(thrown: unknown, config: Config | null): Failure {
  if (thrown instanceof ConfigError || thrown instanceof UsageError) return { message: thrown.message, exitCode: exitCodes.usage };
  if (thrown instanceof DomainError) return { message: thrown.message, exitCode: thrown.code === "BAD_USER_INPUT" ? exitCodes.usage : exitCodes.data };
  if (thrown instanceof StoreError) return storeFailure(thrown, config);
  return systemFailure(thrown, config) ?? { message: `Something unforeseen went wrong: ${thrown instanceof Error ? thrown.message : String(thrown)}`, exitCode: exitCodes.engine };
}

/** Codes that tell of the text or the values, not of the engine. */
const dataCodes: readonly StoreErrorCode[] = ["SYNTAX", "UNKNOWN_NAME", "SEMANTIC", "BAD_VALUE", "CONSTRAINT", "DAMAGED"];

function storeFailure(error: StoreError, config: Config | null): Failure {
  const where = config?.neo4j ? `Neo4j at ${config.neo4j.uri}` : `The database in ${config?.dataDir ?? "DATA_DIR"}`;
  switch (error.code) {
    case "LOCKED":
      return { message: `${where} is in use by another process, most likely a running onrecord server: stop the server first, or set DATA_DIR to another directory.`, exitCode: exitCodes.engine };
    case "SERVICE_UNAVAILABLE":
      if (config?.neo4j && isUnknownDatabase(error)) {
        return { message: `${where} has no database ${config.neo4j.database}: set NEO4J_DATABASE to one it has.`, exitCode: exitCodes.engine };
      }
      return config?.neo4j
        ? { message: `${where} cannot be reached: start it, or set NEO4J_URI to where it is, or unset NEO4J_URI to use the embedded engine.`, exitCode: exitCodes.engine }
        : { message: `${where} cannot be read: ${error.message}.`, exitCode: exitCodes.engine };
    case "UNAUTHENTICATED":
      return { message: `${where} refuses the user ${config?.neo4j?.username ?? ""}: set NEO4J_USERNAME and NEO4J_PASSWORD to what it knows.`, exitCode: exitCodes.engine };
    case "DAMAGED":
      return { message: `${where} cannot be opened: ${error.message}.`, exitCode: exitCodes.data };
    case "RESOURCES":
      return { message: `${where}: ${error.message}.`, exitCode: config?.neo4j ? exitCodes.engine : exitCodes.usage };
    case "READ_ONLY":
      return { message: "The query writes, and only reads are allowed: add --write if that is meant.", exitCode: exitCodes.usage };
    default:
      return { message: withReason(error), exitCode: dataCodes.includes(error.code) ? exitCodes.data : exitCodes.engine };
  }
}

function isUnknownDatabase({ cause }: StoreError): boolean {
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "Neo.ClientError.Database.DatabaseNotFound";
}

/** The engine's own words help the person at this machine, who wrote the query. */
function withReason(error: StoreError): string {
  const reason = engineWordsOf(error);
  return reason === "" || error.message.includes(reason) ? `${error.message}.` : `${error.message}: ${reason}`;
}

/** Failures of the operating system that a setting can mend. */
function systemFailure(thrown: unknown, config: Config | null): Failure | null {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
  const host = config?.host ?? "HOST";
  const port = config?.port ?? "PORT";
  const dataDir = config?.dataDir ?? "DATA_DIR";
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken, perhaps by an onrecord that is already running: stop that program, or set PORT to another number.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one it has, such as 127.0.0.1.`,
    ENOTFOUND: `There is no host called ${host}: set HOST to an address of this machine, such as 127.0.0.1.`,
    EACCES: `Port ${port} or the directory ${dataDir} may not be used by this user: set PORT to 1024 or more, and DATA_DIR to a directory you can write.`,
    EPERM: `The directory ${dataDir} may not be used by this user: set DATA_DIR to a directory you can write.`,
    ENOTDIR: `The path ${dataDir} leads through a file: set DATA_DIR to a directory.`,
    EEXIST: `The path ${dataDir} is a file: set DATA_DIR to a directory.`,
    EROFS: `The directory ${dataDir} is on a disk that cannot be written: set DATA_DIR to a directory you can write.`,
    ENOSPC: `The disk of ${dataDir} is full: make room, or set DATA_DIR to a directory on another disk.`,
  };
  const message = sentences[code];
  return message === undefined ? null : { message, exitCode: exitCodes.usage };
}
