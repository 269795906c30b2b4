/** What stands on a tab: an icon and a word. */
import type { ReactNode } from "react";

export function TabLabel({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <span className="inline-flex items-center justify-center gap-1.5">
      {icon}
      {text}
    </span>
  );
}
