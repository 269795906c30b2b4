/** Opens a structured resume on what was found of it, and wires it to the page that it lives in. */
import type { SavedDraft } from "@/shared/saving/autosave";
import { chooseStart, type FoundResume } from "@/shared/saving/found-resume";
import type { LocalDraft } from "@/shared/saving/local-drafts";
import { attachSaving, openSaving } from "@/shared/saving/open-saving";
import { type Draft, type ResumeDocument, ROOT, textOf } from "../document/draft";
import type { EditorSession } from "./editor-context";
import { createEditor } from "./editor-store";
import { createFindingStore, placeFindings } from "./finding-store";
import { createViewStore } from "./view-store";

/** The first thing to write in is open: the name where there is none, else a paragraph that comes first. */
function firstOpen({ document }: Draft): string[] {
  const { basics, sections } = document.content;
  if (textOf(basics.name) === "") return [ROOT.basics];
  return sections[0]?.type === "summary" ? [sections[0].id] : [];
}

function complete({ title, document: kept, revision }: SavedDraft): SavedDraft<ResumeDocument> {
  const { content, ...rest } = kept as Partial<ResumeDocument>;
  const whole = { basics: content?.basics ?? {}, sections: content?.sections ?? [] };
  return { title, document: { ...rest, content: whole, presentation: rest.presentation ?? {} }, revision };
}

export function openSession(found: FoundResume): EditorSession {
  const server = found.server && complete(found.server);
  const start = chooseStart(server, found.local as (LocalDraft & Draft) | null);
  if (!start) throw new Error("Nothing was found to open.");
  const editor = createEditor({ title: start.draft.title, document: start.draft.document });
  const view = createViewStore(firstOpen(start.draft));
  const findings = createFindingStore();
  const { status, autosave } = openSaving(found, start, {
    complete,
    read: editor.draft,
    onStatus: (next) => findings.setState({ save: placeFindings(editor.draft(), next.findings) }),
    onConflict: (conflict) => view.setState({ conflict }),
  });
  return { resumeId: found.resumeId, editor, view, findings, saving: status, autosave };
}

/** Each change is saved from now on; the returned function lets the session go, saving what is left. */
export function attachSession({ editor, autosave }: EditorSession): () => void {
  const stop = editor.store.subscribe((state, before) => {
    if (state.draft !== before.draft) autosave.changed();
  });
  const leave = attachSaving(autosave);
  return () => {
    stop();
    leave();
  };
}
