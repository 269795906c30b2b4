/** A modal dialog on the browser's own element: it traps focus, returns it, and Escape closes the top layer only. */

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";
import { IconButton } from "./icon-button";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
}

export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, description, footer, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

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
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={classNames(
        "appear m-auto w-[min(30rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] overflow-hidden rounded-card bg-surface p-0 text-ink shadow-float open:flex",
        className,
      )}
    >
      <div className="relative flex min-h-0 w-full flex-col">
        <header className="px-5 pe-14 pt-4">
          <div className="min-w-0 grow">
            <h2 id={`${id}-title`} className="text-card font-semibold">
              {title}
            </h2>
            {description ? (
              <p id={`${id}-description`} className="mt-0.5 text-ui text-muted">
                {description}
              </p>
            ) : null}
          </div>
        </header>
        <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
        {footer ? (
          <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
            {footer}
          </footer>
        ) : null}
        {/* Last in the order, so that the focus begins at what the dialog is for. */}
        <IconButton
          label="Close"
          icon={<X size={16} />}
          onClick={onClose}
          className="absolute! end-3 top-3"
        />
      </div>
    </dialog>
  );
}
