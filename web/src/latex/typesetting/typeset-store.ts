/** What the page stands at: when it was made, from which text, and what the typesetter said about it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { EngineName } from "../document/project";
import type { Diagnostic } from "./diagnostic";

export type Trouble = "none" | "unreachable" | "failed" | "unavailable" | "stopped";

export interface TypesetState {
  readonly busy: boolean;
  /** When the page that is shown was made; null before the first. */
  readonly madeAt: number | null;
  readonly milliseconds: number;
  readonly engine: EngineName | null;
  readonly pageCount: number;
  readonly compilationId: string | null;
  /** Whether the newest text has no page, and an older one is shown. */
  readonly isOld: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly log: string;
  readonly trouble: Trouble;
  readonly message: string;
  /** The command that installs what is missing. */
  readonly install: string;
}

export type TypesetStore = StoreApi<TypesetState>;

export function createTypesetStore(): TypesetStore {
  return createStore<TypesetState>()(() => ({
    busy: false,
    madeAt: null,
    milliseconds: 0,
    engine: null,
    pageCount: 0,
    compilationId: null,
    isOld: false,
    diagnostics: [],
    log: "",
    trouble: "none",
    message: "",
    install: "",
  }));
}
