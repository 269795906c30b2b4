/** How the front end is built: a static landing page and the application, side by side, into the Python package. */
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const backend = process.env.CURRICLE_BACKEND ?? "http://127.0.0.1:8000";

/** The server answers every path under /app with app.html; the development server has to be told. */
const applicationFallback: Plugin = {
  name: "application-fallback",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split("?")[0] ?? "";
      if (path === "/app" || (path.startsWith("/app/") && !path.includes("."))) request.url = "/app.html";
      next();
    });
  },
};

/** What only the two editors need, what all parts of the editor of fields need, what pages with lists and forms need. */
const OF_EDITORS =
  /src[\\/]shared[\\/](saving|hooks[\\/]use-media|ui[\\/](split-pane|tabs|tab-label)\.)|icons[\\/](arrow-left|cloud-off|redo-2|undo-2|save)\./;
const OF_FIELDS =
  /src[\\/]editor[\\/](document[\\/](basics|field-kit|parts|fresh-id|address|draft)|state[\\/](editor-context|finding-store))\./;
const OF_LISTS =
  /src[\\/]shared[\\/](tex|export|letter|template|import|forms[\\/](use-form|form-errors|password|rename-dialog)\.|toast[\\/]deletion\.|ui[\\/](avatar|wordmark|password-input|data-table|segmented|empty|pill)\.)|icons[\\/](circle-stop|inbox|file-plus-corner|refresh-cw|star|briefcase|circle-dashed|file-up|list-ordered|rotate-ccw)\./;
/** Icons of the frame around lists and accounts, and of the palette over it: editors have frames of their own. */
const OF_FRAME = /icons[\\/](activity|file-text|key-round|keyboard|moon|search|sun|sun-moon|user-round)\./;
/** Scores and postings: the panel of the editor, the public page, lists of postings, rankings. */
const OF_SCORES =
  /src[\\/]shared[\\/]score[\\/]|icons[\\/](circle-question-mark|clipboard-paste|columns-2|link-2|minus)\./;
const IS_SHARED = /src[\\/](shared|client)[\\/]|lucide-react/;

export default defineConfig({
  plugins: [applicationFallback, react(), tailwindcss()],
  resolve: { alias: { "@": here("./src") } },
  build: {
    outDir: here("../src/curricle/_web"),
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: here("./index.html"), app: here("./app.html") },
      // Few files that last: a hundred small ones compress badly and each asks for a round trip.
      output: {
        codeSplitting: {
          groups: [
            {
              name: "library",
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|zustand)[\\/]/,
              priority: 2,
            },
            {
              name: "shared",
              test: (id) =>
                IS_SHARED.test(id) &&
                ![OF_EDITORS, OF_FRAME, OF_LISTS, OF_SCORES].some((part) => part.test(id)),
              minShareCount: 2,
            },
            { name: "desk", test: OF_EDITORS, minShareCount: 2 },
            { name: "frame", test: OF_FRAME, minShareCount: 2 },
            { name: "fields", test: OF_FIELDS, minShareCount: 2 },
            { name: "list", test: OF_LISTS, minShareCount: 2 },
            { name: "score", test: OF_SCORES, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { "/api": backend, "/mailbox": backend, "/docs": backend, "/health": backend, "/ready": backend },
  },
});
