/** Sidebar and page; on phones the page and a bar at the bottom. The page scrolls, the frame stays. */
import { Outlet } from "@tanstack/react-router";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { BottomBar } from "./bottom-bar";
import { Sidebar } from "./sidebar";
import { VisitorBanner } from "./visitor-banner";

export function AppShell() {
  return (
    <div className="flex h-full flex-col md:flex-row">
      <Sidebar />
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <VisitorBanner />
        <main id="main" tabIndex={-1} className="relative min-h-0 grow overflow-y-auto">
          <div className="mx-auto w-full max-w-[1104px] px-4 py-6 md:px-8">
            <ErrorBoundary what="This page stopped">
              <Outlet />
            </ErrorBoundary>
          </div>
        </main>
      </div>
      <BottomBar />
    </div>
  );
}
