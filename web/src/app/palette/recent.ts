/** The last commands chosen in the palette, the latest first, kept in this browser. */
const KEY = "curricle.recent-commands";
const MOST = 8;

export function recentCommands(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberCommand(id: string): void {
  const all = [id, ...recentCommands().filter((entry) => entry !== id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Without storage nothing is recent, and everything still works.
  }
}
