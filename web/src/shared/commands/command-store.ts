/** All commands that make sense right now: each part of the page registers its own while it is shown. */
import { useEffect } from "react";
import { create } from "zustand";
import type { Command } from "./command";

interface CommandState {
  scopes: readonly (readonly Command[])[];
}

export const useCommandStore = create<CommandState>(() => ({ scopes: [] }));

export function registerCommands(commands: readonly Command[]): () => void {
  useCommandStore.setState((state) => ({ scopes: [...state.scopes, commands] }));
  return () => {
    useCommandStore.setState((state) => ({ scopes: state.scopes.filter((scope) => scope !== commands) }));
  };
}

/** Offers these commands while the component is shown. Keep the list stable with useMemo. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands]);
}

/** Every command on offer, the latest registered first and each id once, so that a page can take a key over. */
export function availableCommands(state: CommandState = useCommandStore.getState()): Command[] {
  const seen = new Set<string>();
  const found: Command[] = [];
  for (const command of [...state.scopes].reverse().flat()) {
    if (seen.has(command.id) || command.when?.() === false) continue;
    seen.add(command.id);
    found.push(command);
  }
  return found;
}
