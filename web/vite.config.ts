import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Three pages, everything they need beside them: no address outside of the server, no source maps, no inlined data. */
export default defineConfig({
  resolve: { alias: { "framer-motion": fileURLToPath(new URL("src/graphiql/stillTabs.tsx", import.meta.url)) } },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5_000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["page.html", "explore.html", "graphiql.html"],
      onLog: (level, log, tell) => {
        // Libraries mark what would run on a server; here everything runs in the browser.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") tell(level, log);
      },
    },
  },
  worker: { format: "es" },
});
