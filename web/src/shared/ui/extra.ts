/** Parts that are nice to have: fetched when they are shown, and left out where they cannot be fetched. */
import { type ComponentType, lazy } from "react";

function Nothing() {
  return null;
}

export function extra<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => ({ default: await load().catch(() => Nothing as ComponentType<P>) }));
}
