/** The commands that are on offer everywhere: places to go, the theme, the palette and the sheet. Their icons come with the palette. */
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { Command } from "@/shared/commands/command";
import { useCommands } from "@/shared/commands/command-store";
import { useTheme } from "@/shared/theme/theme-store";
import { openPalette, openShortcuts } from "./palette/palette-store";

export function useGlobalCommands(): void {
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(() => {
    const go = "Go to";
    const theme = useTheme.getState().choose;
    return [
      {
        id: "palette",
        name: "Search and commands",
        group: "Help",
        keys: "mod+k",
        perform: openPalette,
      },
      {
        id: "shortcuts",
        name: "Keyboard shortcuts",
        group: "Help",
        keys: "?",
        perform: openShortcuts,
      },
      {
        id: "go.resumes",
        name: "Resumes",
        group: go,
        keys: "g r",
        words: "dashboard home",
        perform: () => void navigate({ to: "/" }),
      },
      {
        id: "go.postings",
        name: "Postings",
        group: go,
        keys: "g o",
        words: "jobs descriptions",
        perform: () => void navigate({ to: "/postings" }),
      },
      {
        id: "go.ranking",
        name: "Rank resumes",
        group: go,
        words: "bulk recruiter score posting",
        perform: () => void navigate({ to: "/ranking" }),
      },
      {
        id: "go.check",
        name: "Check a file",
        group: go,
        words: "score ats upload pdf",
        perform: () => void navigate({ to: "/check" }),
      },
      {
        id: "go.activity",
        name: "Activity",
        group: go,
        keys: "g j",
        words: "jobs exports",
        perform: () => void navigate({ to: "/activity" }),
      },
      {
        id: "go.profile",
        name: "Profile",
        group: go,
        keys: "g p",
        words: "account settings name",
        perform: () => void navigate({ to: "/account/profile" }),
      },
      {
        id: "go.security",
        name: "Security",
        group: go,
        words: "password sessions account",
        perform: () => void navigate({ to: "/account/security" }),
      },
      {
        id: "go.keys",
        name: "API keys",
        group: go,
        words: "token developer account",
        perform: () => void navigate({ to: "/account/keys" }),
      },
      {
        id: "theme.light",
        name: "Light theme",
        group: "Theme",
        perform: () => theme("light"),
      },
      {
        id: "theme.dark",
        name: "Dark theme",
        group: "Theme",
        perform: () => theme("dark"),
      },
      {
        id: "theme.system",
        name: "Theme of the system",
        group: "Theme",
        perform: () => theme("system"),
      },
    ];
  }, [navigate]);
  useCommands(commands);
}
