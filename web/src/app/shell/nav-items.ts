/** Where one can go from anywhere. */
import { Activity, FileText, UserRound } from "lucide-react";

export const NAV_ITEMS = [
  { to: "/", label: "Resumes", icon: FileText, exact: true },
  { to: "/activity", label: "Activity", icon: Activity, exact: false },
  { to: "/account", label: "Account", icon: UserRound, exact: false },
] as const;
