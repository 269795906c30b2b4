/** What a menu offers: actions, links that are actions, and lines between groups. */
import type { ReactNode } from "react";

export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  keys?: string | undefined;
  danger?: boolean;
  disabled?: boolean;
  checked?: boolean;
  /** Checked by itself, and not as one of several. */
  toggles?: boolean;
  perform: () => void;
}

export type MenuItem = MenuAction | "separator";
