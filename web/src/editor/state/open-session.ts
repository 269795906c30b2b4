/** Opens a resume: what the server has, what this device kept, and which of them goes on. */
import { createStore } from "zustand/vanilla";
import { Unreachable } from "@/client/problem";
import { type Draft, ROOT, textOf } from "../document/draft";
import { sameDraft } from "../document/same-draft";
import { createAutosave, type SavedDraft, type SaveStatus } from "../saving/autosave";
import { createDraftKeeper } from "../saving/draft-keeper";
import { forgetfulDrafts, type LocalDraft, openLocalDrafts } from "../saving/local-drafts";
import { readResume, saveResume } from "../server";
import type { EditorSession } from "./editor-context";
import { createEditor } from "./editor-store";
import { createFindingStore, placeFindings } from "./finding-store";
import { createViewStore } from "./view-store";

export interface Start {
  readonly draft: Draft;
  readonly saved: SavedDraft;
  /** clean: as on the server; ahead: newer here; torn: both sides changed. */
  readonly stand: "clean" | "ahead" | "torn";
}

/** Which draft the editor begins with. A draft of this device is never dropped unless the server has it. */
export function chooseStart(server: SavedDraft | null, local: LocalDraft | null): Start | null {
  if (!local) return server && { draft: server, saved: server, stand: "clean" };
  const draft: Draft = { title: local.title, document: local.document };
  if (!server) return { draft, saved: { ...draft, revision: local.revision }, stand: "ahead" };
  if (sameDraft(server, local)) return { draft: server, saved: server, stand: "clean" };
  return { draft, saved: server, stand: local.revision === server.revision ? "ahead" : "torn" };
}

/** The first thing to write in is open: the name where there is none, else a paragraph that comes first. */
function firstOpen({ document }: Draft): string[] {
  const { basics, sections } = document.content;
  if (textOf(basics.name) === "") return [ROOT.basics];
  return sections[0]?.type === "summary" ? [sections[0].id] : [];
}

export async function openSession(resumeId: string): Promise<EditorSession> {
  const drafts = await openLocalDrafts().catch(forgetfulDrafts);
  const [local, answer] = await Promise.all([
    drafts.read(resumeId).catch(() => null),
    readResume(resumeId).catch((error: unknown) => {
      if (error instanceof Unreachable) return error;
      throw error;
    }),
  ]);
  const start = chooseStart(answer instanceof Error ? null : answer, local);
  if (!start) throw answer;

  const editor = createEditor({ title: start.draft.title, document: start.draft.document });
  const view = createViewStore(firstOpen(start.draft));
  const findings = createFindingStore();
  const saving = createStore<SaveStatus>()(() => ({
    state: "saved",
    kept: true,
    findings: [],
    message: null,
  }));
  const keeper = createDraftKeeper(drafts, () => autosave.refresh());
  const autosave = createAutosave(
    {
      resumeId,
      keeper,
      read: editor.draft,
      put: (draft, revision, options) => saveResume(resumeId, draft, revision, options),
      fetchTheirs: () => readResume(resumeId),
      onStatus: (status) => {
        saving.setState(status);
        findings.setState({ save: placeFindings(editor.draft(), status.findings) });
      },
      onConflict: (conflict) => view.setState({ conflict }),
    },
    start.saved.revision,
  );
  if (start.stand === "ahead") autosave.continueFrom(start.saved.revision);
  if (start.stand === "torn") autosave.tear(start.saved);
  return { resumeId, editor, view, findings, saving, autosave };
}

/** Wires a session to the page it lives in; the returned function lets it go, saving what is left. */
export function attachSession({ editor, autosave }: EditorSession): () => void {
  const stop = editor.store.subscribe((state, before) => {
    if (state.draft !== before.draft) autosave.changed();
  });
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
    stop();
    document.removeEventListener("visibilitychange", leave);
    window.removeEventListener("pagehide", hide);
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("online", online);
    void autosave.saveNow().finally(() => autosave.stop());
  };
}
