/** After a change of route the focus goes to the new heading and the title is read out. */
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";

const PATIENCE_MS = 2000;

export function RouteFocus() {
  const router = useRouter();
  const [announced, announce] = useState("");

  useEffect(() => {
    let frame = 0;
    const stop = router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
      if (!pathChanged || !fromLocation) return;
      const until = performance.now() + PATIENCE_MS;
      const look = () => {
        const heading = document.querySelector<HTMLElement>("main h1");
        if (!heading && performance.now() < until) {
          frame = requestAnimationFrame(look);
          return;
        }
        if (!heading || heading.contains(document.activeElement)) return;
        if (document.querySelector("dialog[open]")) return;
        if (!heading.hasAttribute("tabindex")) heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        announce(document.title);
      };
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [router]);

  return (
    <div aria-live="polite" className="sr-only">
      {announced}
    </div>
  );
}
