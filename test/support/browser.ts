import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The system's Chromium; null when there is none. */
export function chromiumPath(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

const flags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export interface Window {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
}

/** A browser with a profile of its own that notes whatever a page does that it must not. */
export interface WatchedBrowser {
  /** A new page; its faults are kept until `faults` takes them. */
  open(url: string, window?: Window): Promise<Page>;
  /** Requests to other hosts, errors and warnings of the console, failures of scripts, refusals of the policy, failed loads; told once. */
  faults(): readonly string[];
  close(): Promise<void>;
}

export async function openBrowser(origin: () => string): Promise<WatchedBrowser> {
  const path = chromiumPath();
  if (path === null) throw new Error("there is no Chromium on this machine");
  const profile = mkdtempSync(join(tmpdir(), "onrecord-browser-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath: path, args: flags, permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true });
  let faults: string[] = [];
  watch(context, origin, (fault) => faults.push(fault));
  return {
    open: async (url, { width = 1280, colorScheme = "light" } = {}) => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(`${origin()}${url}`);
      return page;
    },
    faults: () => faults.splice(0),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
      faults = [];
    },
  };
}

function watch(context: BrowserContext, origin: () => string, note: (fault: string) => void): void {
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin()) note(`asked ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) note(`${response.status()} ${response.url()}`);
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (failure) => note(`failure: ${failure.error().message}`));
}
