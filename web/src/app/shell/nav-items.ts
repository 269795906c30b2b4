/** Where one can go from anywhere. */
import { Activity, Briefcase, FileText, UserRound } from "lucide-react";

export const NAV_ITEMS = [
  { to: "/", label: "Resumes", icon: FileText, exact: true },
  { to: "/postings", label: "Postings", icon: Briefcase, exact: false },
  { to: "/activity", label: "Activity", icon: Activity, exact: false },
  { to: "/account", label: "Account", icon: UserRound, exact: false },
] as const;
