/** Puts the saving of a draft together: the copy on this device, the server, and the page that may be left at any time. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Autosave, createAutosave, type SavedDraft, type SaveStatus } from "./autosave";
import { createDraftKeeper } from "./draft-keeper";
import type { FoundResume, Start } from "./found-resume";
import type { KeptDraft } from "./local-drafts";
import { readResume, saveResume } from "./resume-server";

export interface SavingPorts<D> {
  readonly read: () => KeptDraft<D>;
  /** What came from the server, with all that the editor relies on. */
  readonly complete: (saved: SavedDraft) => SavedDraft<D>;
  readonly onStatus?: (status: SaveStatus) => void;
  readonly onConflict: (theirs: SavedDraft<D>) => void;
}

export interface Saving<D> {
  readonly status: StoreApi<SaveStatus>;
  readonly autosave: Autosave<D>;
}

export function openSaving<D>(
  { resumeId, drafts }: FoundResume,
  start: Start<D>,
  ports: SavingPorts<D>,
): Saving<D> {
  const status = createStore<SaveStatus>()(() => ({
    state: "saved",
    kept: true,
    findings: [],
    message: null,
  }));
  const keeper = createDraftKeeper(drafts, () => autosave.refresh());
  const autosave = createAutosave<D>(
    {
      resumeId,
      keeper,
      read: ports.read,
      put: (draft, revision, options) => saveResume(resumeId, draft, revision, options),
      fetchTheirs: async () => ports.complete(await readResume(resumeId)),
      onStatus: (next) => {
        status.setState(next);
        ports.onStatus?.(next);
      },
      onConflict: ports.onConflict,
    },
    start.saved.revision,
  );
  if (start.stand === "ahead") autosave.continueFrom(start.saved.revision);
  if (start.stand === "torn") autosave.tear(start.saved);
  return { status, autosave };
}

/** Saves what is left when the page is hidden or left; the returned function lets go of it. */
export function attachSaving(autosave: Autosave): () => void {
  const leave = () => {
    if (document.visibilityState === "hidden") void autosave.saveNow({ keepalive: true });
  };
  const hide = () => void autosave.saveNow({ keepalive: true });
  const warn = (event: BeforeUnloadEvent) => {
    const { state, kept } = autosave.status();
    if (state !== "saved" && !kept) event.preventDefault();
  };
  const online = () => autosave.reconnect();
  document.addEventListener("visibilitychange", leave);
  window.addEventListener("pagehide", hide);
  window.addEventListener("beforeunload", warn);
  window.addEventListener("online", online);
  return () => {
    document.removeEventListener("visibilitychange", leave);
    window.removeEventListener("pagehide", hide);
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("online", online);
    void autosave.saveNow().finally(() => autosave.stop());
  };
}
