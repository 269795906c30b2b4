/** Short messages at the edge of the screen: at most three, never for errors that need action. */
import { create } from "zustand";

export interface Toast {
  id: number;
  message: string;
  tone: "info" | "good" | "bad";
  action?: { label: string; perform: () => void };
  /** Called when the toast goes without its action having been chosen. */
  onExpire?: () => void;
}

const MOST = 3;
let counter = 0;

export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));

export function showToast(toast: Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] }): number {
  counter += 1;
  const entry: Toast = { tone: "info", ...toast, id: counter };
  const all = [...useToasts.getState().toasts, entry];
  const dropped = all.slice(0, Math.max(0, all.length - MOST));
  useToasts.setState({ toasts: all.slice(-MOST) });
  for (const old of dropped) old.onExpire?.();
  return entry.id;
}

export function dismissToast(id: number): void {
  const toast = useToasts.getState().toasts.find((entry) => entry.id === id);
  if (!toast) return;
  useToasts.setState({ toasts: useToasts.getState().toasts.filter((entry) => entry.id !== id) });
  toast.onExpire?.();
}

/** Performs the toast's action; its onExpire is not called. */
export function actOnToast(id: number): void {
  const toast = useToasts.getState().toasts.find((entry) => entry.id === id);
  if (!toast) return;
  useToasts.setState({ toasts: useToasts.getState().toasts.filter((entry) => entry.id !== id) });
  toast.action?.perform();
}
