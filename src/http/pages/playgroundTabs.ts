import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A preloaded question: the text of a tab, whose comment says what it answers. */
export interface PlaygroundTab {
  /** File name without the number in front and the ending. */
  readonly name: string;
  readonly query: string;
}

/** The questions of `src/http/questions`, in the order of their file names; the sources are part of the installation. */
export function playgroundTabs(folder = join(__dirname, "..", "..", "..", "src", "http", "questions")): readonly PlaygroundTab[] {
  return readdirSync(folder).filter((file) => file.endsWith(".graphql")).sort()
    .map((file) => ({ name: file.replace(/^\d+-|\.graphql$/g, ""), query: readFileSync(join(folder, file), "utf8") }));
}
