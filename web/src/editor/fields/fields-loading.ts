/** Fetches what shows fields: beside the editor and not before it, for cards are closed until somebody opens one. */
import type { FieldKinds } from "./field-kinds";

export interface LoadedFields {
  readonly kinds: FieldKinds | null;
  /** Why they could not be fetched, until it is tried again. */
  readonly failure: unknown;
}

let loaded: LoadedFields = { kinds: null, failure: null };
let running = false;
const listeners = new Set<() => void>();

function tell(next: LoadedFields): void {
  loaded = next;
  for (const listener of listeners) listener();
}

export function loadFields(): void {
  if (running || loaded.kinds) return;
  running = true;
  void import("./field-kinds")
    .then(
      ({ FIELD_KINDS }) => tell({ kinds: FIELD_KINDS, failure: null }),
      (failure: unknown) => tell({ kinds: null, failure }),
    )
    .finally(() => {
      running = false;
    });
}

export const loadedFields = () => loaded;

export function onFieldsLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
