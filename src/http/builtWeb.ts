import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file of the built pages. */
export interface BuiltFile {
  readonly type: string;
  readonly body: Buffer;
  /** Whether its name changes with its content, so that it can be kept for ever. */
  readonly isNamedByContent: boolean;
  /** A hash of the content. */
  readonly tag: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml", ".ttf": "font/ttf", ".woff2": "font/woff2",
};

/** What `npm run web` made of `web/`, read once; by the path under which it is served, such as `/assets/site-x1.css`. */
export class BuiltWeb {
  private constructor(private readonly files: ReadonlyMap<string, BuiltFile>) {}

  static load(folder = join(__dirname, "..", "..", "web", "dist")): BuiltWeb {
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const served = paths.filter((path) => types[extname(path)] !== undefined);
    return new BuiltWeb(new Map(served.map((path) => {
      const name = `/${relative(folder, path).split(sep).join("/")}`;
      return [name, builtFile(types[extname(path)] ?? "", readFileSync(path), name.startsWith("/assets/"))];
    })));
  }

  /** Null when there is no such file. */
  file(path: string): BuiltFile | null {
    return this.files.get(path) ?? null;
  }

  /** @throws when the build lacks the page, which `npm run web` mends */
  page(name: string): BuiltFile {
    const page = this.file(`/${name}.html`);
    if (page === null) throw new Error(`web/dist has no ${name}.html: run npm run web.`);
    return page;
  }
}

/** A file made while the server runs, sent like those of the build. */
export function builtFile(type: string, body: Buffer, isNamedByContent = false): BuiltFile {
  return { type, body, isNamedByContent, tag: createHash("sha256").update(body).digest("base64url").slice(0, 22) };
}
