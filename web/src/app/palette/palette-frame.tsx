/** The floating layer of the palette, on the browser's own dialog. */
import { type ReactNode, useEffect, useRef } from "react";

export function PaletteFrame({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the veil is a further way; Escape is the keyboard's.
    <dialog
      ref={dialog}
      aria-label="Search and commands"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="appear mx-auto mt-[12vh] mb-auto max-h-[min(28rem,76dvh)] w-[min(36rem,calc(100vw-2rem))] flex-col overflow-hidden rounded-card bg-surface p-0 text-ink shadow-float open:flex"
    >
      {children}
    </dialog>
  );
}
