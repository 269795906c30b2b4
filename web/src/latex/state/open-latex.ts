/** Opens a LaTeX resume on what was found of it, and wires text, page, saving and jumps to each other. */
import { createStore } from "zustand/vanilla";
import { explain } from "@/client/problem";
import type { SavedDraft } from "@/shared/saving/autosave";
import { chooseStart, type FoundResume } from "@/shared/saving/found-resume";
import type { LocalDraft } from "@/shared/saving/local-drafts";
import { attachSaving, openSaving } from "@/shared/saving/open-saving";
import { showToast } from "@/shared/toast/toast-store";
import { type OwnNames, ownNames } from "../document/names";
import { isText, type LatexContent, type LatexDocument, type LatexDraft, textOf } from "../document/project";
import { type Completions, placeAt, readCompletions, spotOf } from "../server";
import { SourceDesk } from "../source/source-desk";
import { createTypesetStore } from "../typesetting/typeset-store";
import { createTypesetter } from "../typesetting/typesetter";
import type { LatexSession, SourceHistory } from "./latex-session";
import { createProjectStore, type ProjectStore } from "./project-store";
import { createViewStore, openTab, type ViewStore } from "./view-store";

const MAIN = "main.tex";

function complete({ title, document: kept, revision }: SavedDraft): SavedDraft<LatexDocument> {
  const { content, ...rest } = kept as Partial<LatexDocument>;
  const files = content?.files?.length ? content.files : [{ name: MAIN, text: "" }];
  const main = files.some(({ name }) => name === content?.main) ? content?.main : files[0]?.name;
  const whole: LatexContent = { engine: content?.engine ?? "pdflatex", main: main ?? MAIN, files };
  return { title, document: { ...rest, kind: "latex", content: whole }, revision };
}

/** Names are read again only when the text is another one. */
function ownNamesOf(project: ProjectStore): () => OwnNames {
  let of: LatexContent | null = null;
  let names: OwnNames = { labels: [], citations: [], commands: [], environments: [] };
  return () => {
    const content = project.content();
    if (content !== of) names = ownNames(content);
    of = content;
    return names;
  };
}

function createDesk(project: ProjectStore, view: ViewStore, onJump: () => void) {
  const history = createStore<SourceHistory>()(() => ({ canUndo: false, canRedo: false }));
  let known: Completions | null = null;
  readCompletions().then(
    (all) => {
      known = all;
    },
    () => undefined,
  );
  const desk = new SourceDesk({
    known: () => known,
    own: ownNamesOf(project),
    files: () =>
      project
        .content()
        .files.map(({ name }) => name)
        .filter((name) => name !== view.getState().active),
    onText: project.setText,
    onCursor: (line, column) => view.setState({ cursor: { line, column } }),
    onHistory: (canUndo, canRedo) => history.setState({ canUndo, canRedo }),
    onJump,
  });
  return { desk, history };
}

export function openLatex(found: FoundResume): LatexSession {
  const server = found.server && complete(found.server);
  const start = chooseStart(server, found.local as (LocalDraft & LatexDraft) | null);
  if (!start) throw new Error("Nothing was found to open.");
  const project = createProjectStore({ title: start.draft.title, document: start.draft.document });
  const view = createViewStore(project.content().main);
  const typeset = createTypesetStore();
  const { desk, history } = createDesk(project, view, () => void jumpToPage());
  const typesetter = createTypesetter({
    resumeId: found.resumeId,
    typeset,
    onProblems: (diagnostics) => desk.setProblems(diagnostics),
  });
  const { status, autosave } = openSaving(found, start, {
    complete,
    read: project.draft,
    onConflict: (conflict) => view.setState({ conflict }),
  });

  const openAt: LatexSession["openAt"] = (file, line, column = null) => {
    const { files } = project.content();
    const known = files.find(({ name }) => name === file || name === file.replace(/^\.\//, ""));
    if (!known || !isText(known)) return;
    view.setState({ side: "source" });
    openTab(view, known.name);
    // The desk follows the tab at once, so that the line can be shown in the same turn.
    desk.show(known.name, textOf(project.content(), known.name));
    requestAnimationFrame(() => desk.reveal(line, column));
  };
  const jumpToPage = async () => {
    const { compilationId } = typeset.getState();
    const { active, cursor } = view.getState();
    if (!compilationId) return;
    view.setState(({ side }) => ({ side: side === "source" ? "page" : side }));
    try {
      const spot = await spotOf(compilationId, { file: active, line: cursor.line, column: cursor.column });
      if (spot) typesetter.showSpot(spot);
      else showToast({ message: "This line stands nowhere on the page." });
    } catch (error) {
      showToast({ message: explain(error), tone: "bad" });
    }
  };
  const jumpToSource = async (page: number, x: number, y: number) => {
    const { compilationId } = typeset.getState();
    if (!compilationId) return;
    try {
      const place = await placeAt(compilationId, page, x, y);
      if (place) openAt(place.file, place.line, place.column);
    } catch (error) {
      showToast({ message: explain(error), tone: "bad" });
    }
  };

  const push = () => typesetter.push(project.store.getState());
  const stopWatching = project.store.subscribe((state, before) => {
    if (state.draft === before.draft) return;
    autosave.changed();
    const isNew = state.draft.document.content !== before.draft.document.content;
    if (!isNew || typeset.getState().trouble === "unavailable") return;
    if (view.getState().auto) push();
    else typeset.setState({ isOld: true });
  });
  const leave = attachSaving(autosave);
  push();
  return {
    resumeId: found.resumeId,
    project,
    view,
    typeset,
    history,
    saving: status,
    autosave,
    desk,
    typesetNow: push,
    attachPages: typesetter.attach,
    jumpToPage: () => void jumpToPage(),
    jumpToSource: (page, x, y) => void jumpToSource(page, x, y),
    openAt,
    adopt: (draft) => {
      project.adopt(draft);
      const texts = draft.document.content.files
        .filter(isText)
        .map(({ name, text }) => [name, text] as const);
      desk.adopt(new Map(texts));
    },
    stop: () => {
      stopWatching();
      typesetter.stop();
      leave();
    },
  };
}
