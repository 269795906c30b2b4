/** The desk on which the files lie: one view, and for each file its text, its history and the place it was left at. */
import { redo, redoDepth, undo, undoDepth } from "@codemirror/commands";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { type Diagnostic, inOrder } from "../typesetting/diagnostic";
import type { CompletionSources } from "./completion";
import { type Finding, findingKeys, loadFinding } from "./finding";
import { revealLine } from "./flash";
import { hangingWrap } from "./hanging-wrap";
import { markProblems } from "./problem-marks";
import { writing } from "./writing";

export interface DeskPorts extends CompletionSources {
  readonly onText: (name: string, text: string) => void;
  readonly onCursor: (line: number, column: number) => void;
  readonly onHistory: (canUndo: boolean, canRedo: boolean) => void;
  /** Shows the spot of this line on the page. */
  readonly onJump: () => void;
}

interface Sheet {
  state: EditorState;
  scroll: ReturnType<EditorView["scrollSnapshot"]> | null;
}

export class SourceDesk {
  readonly #ports: DeskPorts;
  readonly #sheets = new Map<string, Sheet>();
  readonly #wrapping = new Compartment();
  readonly #label = new Compartment();
  readonly #search = new Compartment();
  readonly #findingKeys = findingKeys(() => this.openSearch());
  #finding: Finding | null = null;
  #view: EditorView | null = null;
  #shown = "";
  #wrap = true;
  #diagnostics: readonly Diagnostic[] = [];
  /** A line to be shown as soon as there is a view. */
  #awaited: { line: number; column: number | null } | null = null;

  constructor(ports: DeskPorts) {
    this.#ports = ports;
  }

  /** Lays the desk into this element. The shadow root lets the styles pass a strict policy. */
  mount(host: HTMLElement): () => void {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const view = new EditorView({ parent: root, root, state: EditorState.create() });
    this.#view = view;
    const shown = this.#shown;
    this.#shown = "";
    if (shown) this.show(shown, this.#sheets.get(shown)?.state.doc.toString() ?? "");
    const { line, column } = this.#awaited ?? {};
    if (line !== undefined) this.reveal(line, column ?? null);
    void this.learnToFind().catch(() => undefined);
    return () => {
      this.#store();
      view.destroy();
      this.#view = null;
    };
  }

  #tell(state: EditorState): void {
    const { head } = state.selection.main;
    const line = state.doc.lineAt(head);
    this.#ports.onCursor(line.number, head - line.from + 1);
    this.#ports.onHistory(undoDepth(state) > 0, redoDepth(state) > 0);
  }

  #store(): void {
    const view = this.#view;
    if (view && this.#shown)
      this.#sheets.set(this.#shown, { state: view.state, scroll: view.scrollSnapshot() });
  }

  /** Shows this file, as it was left; a file that is new begins with this text. */
  show(name: string, text: string): void {
    if (this.#shown === name) return;
    this.#store();
    this.#shown = name;
    const sheet = this.#sheets.get(name) ?? {
      state: EditorState.create({
        doc: text,
        extensions: [
          this.#search.of(this.#findingKeys),
          writing(this.#ports, this.#ports.onJump),
          this.#wrapping.of([]),
          this.#label.of([]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) this.#ports.onText(this.#shown, update.state.doc.toString());
            if (update.docChanged || update.selectionSet) this.#tell(update.state);
          }),
        ],
      }),
      scroll: null,
    };
    this.#sheets.set(name, sheet);
    const view = this.#view;
    if (!view) return;
    view.setState(sheet.state);
    view.dispatch({
      effects: [
        this.#wrapping.reconfigure(this.#wrap ? hangingWrap : []),
        ...this.#searching(),
        this.#label.reconfigure(
          EditorView.contentAttributes.of({
            "aria-label": `Source of ${name}`,
            // It takes the focus by itself; only so do tools for accessibility believe it.
            tabindex: "0",
            spellcheck: "false",
            autocorrect: "off",
            autocapitalize: "off",
            translate: "no",
          }),
        ),
        ...(sheet.scroll ? [sheet.scroll] : []),
      ],
    });
    this.#mark();
    this.#tell(view.state);
  }

  /** Takes texts that came from elsewhere; each file can undo it. */
  adopt(texts: ReadonlyMap<string, string>): void {
    this.#store();
    for (const [name, sheet] of this.#sheets) {
      const text = texts.get(name);
      if (text === undefined) this.#sheets.delete(name);
      else if (text !== sheet.state.doc.toString()) {
        const changes = { from: 0, to: sheet.state.doc.length, insert: text };
        if (name === this.#shown && this.#view) this.#view.dispatch({ changes });
        else sheet.state = sheet.state.update({ changes }).state;
      }
    }
  }

  rename(from: string, to: string): void {
    this.#store();
    const sheet = this.#sheets.get(from);
    this.#sheets.delete(from);
    if (sheet) this.#sheets.set(to, sheet);
    if (this.#shown === from) this.#shown = to;
  }

  wrap(on: boolean): void {
    this.#wrap = on;
    this.#view?.dispatch({ effects: this.#wrapping.reconfigure(on ? hangingWrap : []) });
  }

  setProblems(diagnostics: readonly Diagnostic[]): void {
    this.#diagnostics = inOrder(diagnostics);
    this.#mark();
  }

  #mark(): void {
    const view = this.#view;
    if (!view || !this.#shown) return;
    const own = this.#diagnostics.filter(({ file }) => file === this.#shown);
    view.dispatch(markProblems(view.state, own));
  }

  reveal(line: number, column: number | null): void {
    const view = this.#view;
    this.#awaited = view ? null : { line, column };
    if (!view) return;
    revealLine(view, line, column);
    view.focus();
  }

  /** Writes at the cursor, in place of what is selected. */
  insert(text: string): void {
    const view = this.#view;
    if (!view) return;
    view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true, userEvent: "input" });
    view.focus();
  }

  /** Once it has arrived every file that is shown can be searched. */
  async learnToFind(): Promise<void> {
    if (this.#finding) return;
    this.#finding = await loadFinding();
    if (this.#shown) this.#view?.dispatch({ effects: this.#searching() });
  }

  /** A file that can be searched already keeps its panel and what was looked for. */
  #searching() {
    const extension = this.#finding?.extension ?? this.#findingKeys;
    const now = this.#view && this.#search.get(this.#view.state);
    return now === extension ? [] : [this.#search.reconfigure(extension)];
  }

  openSearch(): void {
    void this.learnToFind().then(
      () => this.#view && this.#finding?.open(this.#view),
      () => undefined,
    );
  }

  undo(): void {
    if (this.#view) undo(this.#view);
  }

  redo(): void {
    if (this.#view) redo(this.#view);
  }

  focus(): void {
    this.#view?.focus();
  }
}
