/** What surrounds every route: messages, palette, shortcuts, and the news that matter everywhere. */
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useShortcuts } from "@/shared/commands/use-shortcuts";
import { Toaster } from "@/shared/toast/toaster";
import { closeLayer, useLayer } from "./palette/palette-store";
import { OfflineBanner } from "./shell/offline-banner";
import { RouteFocus } from "./shell/route-focus";
import { SessionEnded } from "./shell/session-ended";
import { useDateCustoms } from "./use-date-customs";
import { useGlobalCommands } from "./use-global-commands";

const Palette = lazy(async () => ({ default: (await import("./palette/palette")).Palette }));
const ShortcutSheet = lazy(async () => ({
  default: (await import("./palette/shortcut-sheet")).ShortcutSheet,
}));

export function Root() {
  const layer = useLayer((state) => state.layer);
  useShortcuts();
  useGlobalCommands();
  useDateCustoms();
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
      <SessionEnded />
      <Toaster />
    </>
  );
}
