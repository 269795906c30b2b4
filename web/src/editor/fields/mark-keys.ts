/** Bold, italic and links by keys or buttons, in any text of the document. */
import type { KeyboardEvent } from "react";
import { matchesChord } from "@/shared/commands/keys";
import { insertLink, type Marked, toggleMark } from "../document/markdown";

export type MarkName = "bold" | "italic" | "link";

export const MARKS: readonly { name: MarkName; label: string; keys: string }[] = [
  { name: "bold", label: "Bold", keys: "mod+b" },
  { name: "italic", label: "Italic", keys: "mod+i" },
  { name: "link", label: "Link", keys: "mod+k" },
];

function mark(name: MarkName, text: string, start: number, end: number): Marked {
  if (name === "link") return insertLink(text, start, end);
  return toggleMark(text, start, end, name === "bold" ? "**" : "*");
}

/** Writes the mark into the control, which keeps its selection, and tells what the text is now. */
export function applyMark(control: HTMLTextAreaElement, name: MarkName, set: (text: string) => void): void {
  const marked = mark(name, control.value, control.selectionStart, control.selectionEnd);
  control.value = marked.text;
  control.focus();
  control.setSelectionRange(marked.start, marked.end);
  set(marked.text);
}

/** Whether the key was one of the marks, and so is done with. */
export function handleMarkKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  set: (text: string) => void,
): boolean {
  const wanted = MARKS.find(({ keys }) => matchesChord(event.nativeEvent, keys));
  if (!wanted) return false;
  event.preventDefault();
  event.stopPropagation();
  applyMark(event.currentTarget, wanted.name, set);
  return true;
}
