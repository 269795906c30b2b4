/** The icons of the commands that are on offer everywhere: only the palette shows them, so they come with it. */
import {
  Activity,
  Briefcase,
  FileText,
  Keyboard,
  KeyRound,
  ListOrdered,
  Moon,
  ScanText,
  ShieldCheck,
  Sun,
  SunMoon,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";

const SIZE = { size: 16 } as const;

export const ICONS: Readonly<Record<string, ReactNode>> = {
  shortcuts: <Keyboard {...SIZE} />,
  "go.resumes": <FileText {...SIZE} />,
  "go.postings": <Briefcase {...SIZE} />,
  "go.ranking": <ListOrdered {...SIZE} />,
  "go.check": <ScanText {...SIZE} />,
  "go.activity": <Activity {...SIZE} />,
  "go.profile": <UserRound {...SIZE} />,
  "go.security": <ShieldCheck {...SIZE} />,
  "go.keys": <KeyRound {...SIZE} />,
  "theme.light": <Sun {...SIZE} />,
  "theme.dark": <Moon {...SIZE} />,
  "theme.system": <SunMoon {...SIZE} />,
};
