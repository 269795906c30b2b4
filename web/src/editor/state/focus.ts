/** Puts the caret where the work goes on after a change, and finds the field a finding speaks of. */
import { flushSync } from "react-dom";
import { placesOf } from "../document/address";
import type { Command } from "../document/commands";
import type { Editor } from "./editor-store";
import { openAll, type ViewStore } from "./view-store";

export function fieldKey(id: string, field: string): string {
  return `${id}.${field}`;
}

function findField(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`);
}

export function focusField(key: string, caret?: number): boolean {
  const element = findField(key);
  if (!element) return false;
  element.focus();
  if (caret !== undefined && element instanceof HTMLTextAreaElement) element.setSelectionRange(caret, caret);
  return true;
}

/** Runs the command, draws it at once, and goes to a field of what came of it. */
export function runAndFocus(editor: Editor, command: Command, key: string, caret?: number): void {
  flushSync(() => editor.run(command));
  focusField(key, caret);
}

/** Opens every card around a part and focuses the field, or the card itself when it has no such field. */
export function reveal(editor: Editor, view: ViewStore, id: string, field: string): void {
  const places = placesOf(editor.draft());
  const around = [id];
  for (let here = places.get(id); here?.parent; here = places.get(here.parent)) around.push(here.parent);
  flushSync(() => {
    view.setState({ tab: "edit" });
    openAll(view, around);
  });
  const steps = field.split(".");
  while (steps.length > 0 && !focusField(fieldKey(id, steps.join(".")))) steps.pop();
  if (steps.length === 0)
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] button`)?.focus();
  document.activeElement?.scrollIntoView({ block: "center" });
}
