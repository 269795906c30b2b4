/** Does what makes the fields anew, and puts focus and selection back where they were. */
import { flushSync } from "react-dom";

export function keepCaret(change: () => void): void {
  const before = document.activeElement;
  const key = before instanceof HTMLElement ? before.dataset.field : undefined;
  const isText = before instanceof HTMLInputElement || before instanceof HTMLTextAreaElement;
  const selection = isText ? ([before.selectionStart, before.selectionEnd] as const) : null;
  flushSync(change);
  if (key === undefined || before?.isConnected) return;
  const after = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(key)}"]`);
  after?.focus({ preventScroll: true });
  if (!(after instanceof HTMLInputElement || after instanceof HTMLTextAreaElement)) return;
  if (selection && selection[0] !== null) after.setSelectionRange(selection[0], selection[1]);
}
