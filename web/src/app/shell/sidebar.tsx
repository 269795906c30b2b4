/** The side of the application: name, search, places, what is running, and who one is. */
import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { Kbd } from "@/shared/ui/kbd";
import { Wordmark } from "@/shared/ui/wordmark";
import { openPalette } from "../palette/palette-store";
import { AccountMenu } from "./account-menu";
import { NAV_ITEMS } from "./nav-items";
import { RunningJobs } from "./running-jobs";

export function Sidebar() {
  return (
    <aside className="hidden w-[220px] shrink-0 flex-col border-e border-line bg-sunken p-3 md:flex">
      <Link to="/" className="mb-4 flex h-control items-center rounded-control px-2">
        <Wordmark />
      </Link>
      <button
        type="button"
        onClick={openPalette}
        className="mb-3 flex h-control items-center gap-2 rounded-control border border-control bg-surface px-2 text-ui text-muted hover:text-ink"
      >
        <Search size={14} aria-hidden="true" />
        <span className="grow text-start">Search</span>
        <Kbd keys="mod+k" />
      </button>
      <nav aria-label="Main" className="flex flex-col gap-0.5">
        {NAV_ITEMS.map(({ to, label, icon: Icon, exact }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact }}
            className="flex h-row items-center gap-2.5 rounded-control px-2 text-ui font-medium text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-press aria-[current=page]:text-ink"
          >
            <Icon size={16} aria-hidden="true" />
            {label}
          </Link>
        ))}
      </nav>
      <div className="grow" />
      <RunningJobs />
      <AccountMenu />
    </aside>
  );
}
