/** Reads and compares keyboard shortcuts written as "mod+k", "shift+mod+z", "?" or the sequence "g r". */

export const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

interface Chord {
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

function parseChord(text: string): Chord {
  const parts = text.toLowerCase().split("+");
  const key = parts.at(-1) ?? "";
  return { key, mod: parts.includes("mod"), shift: parts.includes("shift"), alt: parts.includes("alt") };
}

/** Whether the event is this one chord. A character such as "?" already holds its Shift. */
export function matchesChord(event: KeyboardEvent, text: string): boolean {
  const chord = parseChord(text);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (mod !== chord.mod || event.altKey !== chord.alt) return false;
  const isSymbol = chord.key.length === 1 && !/[a-z0-9]/.test(chord.key);
  if (!isSymbol && event.shiftKey !== chord.shift) return false;
  return event.key.toLowerCase() === chord.key;
}

/** Whether these keys work without a modifier, and so must stay silent while somebody types. */
export function isBare(text: string): boolean {
  return !text.includes("mod+") && !text.includes("alt+");
}

const MAC: Record<string, string> = { mod: "⌘", shift: "⇧", alt: "⌥", enter: "↵" };
const NAMES: Record<string, string> = {
  mod: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  enter: "Enter",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
};

export function keyNames(text: string, mac: boolean = isMac): string[] {
  return text
    .toLowerCase()
    .split(/[+ ]/)
    .map((part) => (mac ? MAC[part] : undefined) ?? NAMES[part] ?? part.toUpperCase());
}

/** Whether the event comes from a place where letters are written. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === "TEXTAREA" || target.tagName === "SELECT") return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type)
  );
}
