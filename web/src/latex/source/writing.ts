/** All that the source can do: what it shows beside the text, what it completes, and what its keys mean. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentUnit } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { type CompletionSources, completeLatex } from "./completion";
import { deskTheme } from "./desk-theme";
import { flashing } from "./flash";
import { latex } from "./language";
import { problemMarks } from "./problem-marks";
import { typedOver } from "./typed-over";
import { writingKeys } from "./writing-keys";

function foldMark(open: boolean): HTMLElement {
  const mark = document.createElement("span");
  mark.textContent = open ? "⌄" : "›";
  if (!open) mark.className = "is-folded";
  return mark;
}

/** These belong to the whole editor and not to its text. */
const OF_THE_EDITOR = new Set(["Mod-Enter"]);

export function writing(sources: CompletionSources, onJump: () => void): Extension {
  const jump = () => {
    onJump();
    return true;
  };
  return [
    lineNumbers(),
    problemMarks,
    foldGutter({ markerDOM: foldMark }),
    codeFolding({ placeholderText: "…" }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    dropCursor(),
    rectangularSelection(),
    indentUnit.of("  "),
    EditorState.allowMultipleSelections.of(true),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completeLatex(sources)], icons: false, activateOnTypingDelay: 60 }),
    writingKeys(),
    typedOver,
    latex(),
    deskTheme,
    flashing,
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      { key: "Tab", run: acceptCompletion },
      { key: "Ctrl-Alt-j", mac: "Ctrl-Cmd-j", run: jump, preventDefault: true },
      ...foldKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap.filter(({ key }) => !key || !OF_THE_EDITOR.has(key)),
      indentWithTab,
    ]),
  ];
}
