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
  perform: () => void;
}

export type MenuItem = MenuAction | "separator";
