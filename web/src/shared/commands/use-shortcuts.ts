/** Listens for the keys of all commands. Keys without a modifier stay silent in text and can be switched off. */
import { useEffect } from "react";
import { create } from "zustand";
import type { Command } from "./command";
import { availableCommands } from "./command-store";
import { isBare, isTyping, matchesChord } from "./keys";

const KEY = "curricle.single-keys";
const SEQUENCE_MS = 1200;

function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export const useSingleKeys = create<{ on: boolean; turn: (on: boolean) => void }>((set) => ({
  on: readSingleKeys(),
  turn: (on) => {
    try {
      localStorage.setItem(KEY, on ? "on" : "off");
    } catch {
      // Without storage the choice lasts until the page is left.
    }
    set({ on });
  },
}));

/** Which command these keys mean, and the first half of a sequence that now waits for its second. */
export function findCommand(
  event: KeyboardEvent,
  commands: readonly Command[],
  waiting: string | null,
): { command?: Command; waiting: string | null } {
  const bare = useSingleKeys.getState().on && !isTyping(event.target);
  let prefix: string | null = null;
  for (const command of commands) {
    if (!command.keys || (isBare(command.keys) && !bare)) continue;
    const [first = "", second] = command.keys.split(" ");
    if (second === undefined) {
      if (waiting === null && matchesChord(event, first)) return { command, waiting: null };
    } else if (waiting === first && matchesChord(event, second)) {
      return { command, waiting: null };
    } else if (matchesChord(event, first)) {
      prefix = first;
    }
  }
  return { waiting: prefix };
}

export function useShortcuts(): void {
  useEffect(() => {
    let waiting: string | null = null;
    let timer = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
      const found = findCommand(event, availableCommands(), waiting);
      waiting = found.waiting;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        waiting = null;
      }, SEQUENCE_MS);
      if (!found.command) return;
      event.preventDefault();
      found.command.perform();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.clearTimeout(timer);
    };
  }, []);
}
