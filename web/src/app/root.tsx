/** What surrounds every route: messages, palette, shortcuts, and the news that matter everywhere. */
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useShortcuts } from "@/shared/commands/use-shortcuts";
import { Toaster } from "@/shared/toast/toaster";
import { closeLayer, useLayer } from "./palette/palette-store";
import { OfflineBanner } from "./shell/offline-banner";
import { RouteFocus } from "./shell/route-focus";
import { SessionWatch } from "./shell/session-watch";
import { useDateCustoms } from "./use-date-customs";
import { useGlobalCommands } from "./use-global-commands";

const loadPalette = () => import("./palette/palette");
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
/** Once the page is quiet the palette is fetched, so that the first letter typed after Ctrl K is not lost. */
const PALETTE_AFTER_MS = 1500;
const ShortcutSheet = lazy(async () => ({
  default: (await import("./palette/shortcut-sheet")).ShortcutSheet,
}));

export function Root() {
  const layer = useLayer((state) => state.layer);
  useShortcuts();
  useGlobalCommands();
  useDateCustoms();
  useEffect(() => {
    const timer = window.setTimeout(() => void loadPalette().catch(() => undefined), PALETTE_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to the content
      </a>
      <RouteFocus />
      <div className="flex h-full flex-col">
        <OfflineBanner />
        <div className="min-h-0 grow">
          <Outlet />
        </div>
      </div>
      <Suspense>
        {layer === "palette" ? <Palette onClose={closeLayer} /> : null}
        {layer === "shortcuts" ? <ShortcutSheet onClose={closeLayer} /> : null}
      </Suspense>
      <SessionWatch />
      <Toaster />
    </>
  );
}
