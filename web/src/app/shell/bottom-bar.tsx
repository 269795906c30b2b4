/** The same places for a thumb. */
import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { openPalette } from "../palette/palette-store";
import { NAV_ITEMS } from "./nav-items";

const ITEM =
  "flex min-h-14 grow basis-0 flex-col items-center justify-center gap-0.5 text-label font-medium text-muted aria-[current=page]:text-accent-text";

export function BottomBar() {
  return (
    <nav
      aria-label="Main"
      className="flex shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {NAV_ITEMS.map(({ to, label, icon: Icon, exact }) => (
        <Link key={to} to={to} activeOptions={{ exact }} className={ITEM}>
          <Icon size={20} aria-hidden="true" />
          {label}
        </Link>
      ))}
      <button type="button" onClick={openPalette} className={ITEM}>
        <Search size={20} aria-hidden="true" />
        Search
      </button>
    </nav>
  );
}
