/** Where the application starts in the browser. */
import "@/shared/styles/app.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followSystemTheme } from "@/shared/theme/theme-store";
import { queryClient } from "./query-client";
import { reloadAfterDeploy } from "./reload-after-deploy";
import { router } from "./router";

followSystemTheme();
reloadAfterDeploy();

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
