/** Where toasts appear: bottom right, five seconds, longer while somebody looks at them. */

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { actOnToast, dismissToast, type Toast, useToasts } from "./toast-store";

const SECONDS = 5;

export function Toaster() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-end gap-2 md:bottom-4"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const [held, hold] = useState(false);
  const left = useRef(SECONDS * 1000);

  useEffect(() => {
    if (held) return;
    const from = Date.now();
    const timer = window.setTimeout(() => dismissToast(toast.id), left.current);
    return () => {
      window.clearTimeout(timer);
      left.current = Math.max(1000, left.current - (Date.now() - from));
    };
  }, [held, toast.id]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a toast only keeps it longer.
    <div
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
      className="appear pointer-events-auto flex w-full max-w-sm items-center gap-2.5 rounded-card border border-line bg-surface py-1.5 ps-3.5 pe-1.5 text-ui text-ink shadow-float"
    >
      {toast.tone === "good" ? (
        <CircleCheck size={16} className="shrink-0 text-good" aria-hidden="true" />
      ) : null}
      {toast.tone === "bad" ? (
        <CircleAlert size={16} className="shrink-0 text-bad" aria-hidden="true" />
      ) : null}
      <p className="grow py-1.5">{toast.message}</p>
      {toast.action ? (
        <Button variant="ghost" className="text-accent-text" onClick={() => actOnToast(toast.id)}>
          {toast.action.label}
        </Button>
      ) : null}
      <Button variant="ghost" aria-label="Dismiss" className="px-2" onClick={() => dismissToast(toast.id)}>
        <X size={14} aria-hidden="true" />
      </Button>
    </div>
  );
}
