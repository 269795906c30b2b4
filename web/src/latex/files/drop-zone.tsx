/** Files that are dropped anywhere on the editor become part of the project. */
import { FilePlus2 } from "lucide-react";
import { type DragEvent, type ReactNode, useState } from "react";
import { useLatex } from "../state/latex-context";
import { addFiles } from "./add-files";

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

export function DropZone({ children }: { children: ReactNode }) {
  const session = useLatex();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void addFiles(session, [...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way is the button in the list of files.
    <div
      className="relative h-full"
      onDragOverCapture={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDropCapture={drop}
    >
      {children}
      {over ? (
        <div className="pointer-events-none absolute inset-3 z-20 grid place-items-center rounded-card border-2 border-dashed border-accent bg-accent-soft/90">
          <p className="flex items-center gap-2 text-body font-medium text-accent-text">
            <FilePlus2 size={20} aria-hidden="true" />
            Drop to add to this resume
          </p>
        </div>
      ) : null}
    </div>
  );
}
