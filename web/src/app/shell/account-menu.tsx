/** Who one is, and what belongs to that: the account, the theme, the keys, leaving. */
import { useNavigate } from "@tanstack/react-router";
import { ChevronsUpDown, Keyboard, LogIn, LogOut, UserRound } from "lucide-react";
import { useMe } from "@/shared/session/me-query";
import { useSignOut } from "@/shared/session/use-sign-out";
import { type ThemeChoice, useTheme } from "@/shared/theme/theme-store";
import { Avatar } from "@/shared/ui/avatar";
import { Menu } from "@/shared/ui/menu";
import type { MenuItem } from "@/shared/ui/menu-item";
import { openShortcuts } from "../palette/palette-store";

const THEMES: readonly { choice: ThemeChoice; label: string }[] = [
  { choice: "light", label: "Light" },
  { choice: "dark", label: "Dark" },
  { choice: "system", label: "As the system" },
];

export function AccountMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const { choice, choose } = useTheme();
  const isUser = me?.kind === "user";
  const name = isUser ? me.name || me.email || "Account" : "Visitor";

  const signOut = useSignOut();

  const items: MenuItem[] = [
    ...THEMES.map((theme) => ({
      id: theme.choice,
      label: theme.label,
      checked: theme.choice === choice,
      perform: () => choose(theme.choice),
    })),
    "separator",
    {
      id: "keys",
      label: "Keyboard shortcuts",
      icon: <Keyboard size={16} />,
      keys: "?",
      perform: openShortcuts,
    },
    "separator",
    ...(isUser
      ? [
          {
            id: "profile",
            label: "Account",
            icon: <UserRound size={16} />,
            perform: () => void navigate({ to: "/account/profile" }),
          },
          { id: "out", label: "Sign out", icon: <LogOut size={16} />, perform: () => void signOut() },
        ]
      : [
          {
            id: "in",
            label: "Sign in",
            icon: <LogIn size={16} />,
            perform: () => void navigate({ to: "/sign-in" }),
          },
        ]),
  ];

  return (
    <Menu
      label="Account and theme"
      items={items}
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-h-11 w-full items-center gap-2.5 rounded-control px-2 text-start hover:bg-hover"
        >
          <Avatar name={name} url={me?.avatar_url ?? null} />
          <span className="min-w-0 grow">
            <span className="block truncate text-ui font-medium">{name}</span>
            <span className="block truncate text-label text-muted">
              {isUser ? me.plan.name : "Not signed in"}
            </span>
          </span>
          <ChevronsUpDown size={14} className="shrink-0 text-muted" aria-hidden="true" />
        </button>
      }
    />
  );
}
