/** How somebody likes their resumes laid out, kept in this browser; that only favourites are shown is not kept. */
import { create } from "zustand";
import { keep, kept } from "@/shared/hooks/kept";
import type { ResumeSort } from "./resumes-query";

export type Layout = "grid" | "list";

const LAYOUTS = ["grid", "list"] as const;
const SORTS = ["updated", "created", "title"] as const;

interface DashboardView {
  layout: Layout;
  sort: ResumeSort;
  onlyFavourites: boolean;
  setLayout: (layout: Layout) => void;
  setSort: (sort: ResumeSort) => void;
  setOnlyFavourites: (onlyFavourites: boolean) => void;
}

export const useDashboardView = create<DashboardView>((set) => ({
  layout: kept("curricle.dashboard.layout", LAYOUTS, "grid"),
  sort: kept("curricle.dashboard.sort", SORTS, "updated"),
  onlyFavourites: false,
  setLayout: (layout) => {
    keep("curricle.dashboard.layout", layout);
    set({ layout });
  },
  setSort: (sort) => {
    keep("curricle.dashboard.sort", sort);
    set({ sort });
  },
  setOnlyFavourites: (onlyFavourites) => set({ onlyFavourites }),
}));
