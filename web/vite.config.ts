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
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|zustand|openapi-fetch)[\\/]/,
              priority: 2,
            },
            {
              name: "shared",
              test: /src[\\/](shared(?![\\/]forms|[\\/]ui[\\/](password-input|data-table))|client)[\\/]|lucide-react/,
              minShareCount: 2,
              priority: 1,
            },
            // The editor, which weighs most, has neither forms nor tables.
            { name: "forms", test: /src[\\/]shared[\\/]/, minShareCount: 2 },
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
