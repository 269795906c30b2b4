/** Light, dark, or as the system says. */
import { Moon, Sun, SunMoon } from "lucide-react";
import { useTheme } from "@/shared/theme/theme-store";
import { Segmented } from "@/shared/ui/segmented";

const THEMES = [
  { value: "light", label: "Light", icon: <Sun size={14} aria-hidden="true" /> },
  { value: "dark", label: "Dark", icon: <Moon size={14} aria-hidden="true" /> },
  { value: "system", label: "System", icon: <SunMoon size={14} aria-hidden="true" /> },
] as const;

export function ThemeChoice() {
  const { choice, choose } = useTheme();
  return <Segmented label="Theme" options={THEMES} value={choice} onChange={choose} />;
}
