/** LaTeX that is dropped anywhere on the list of resumes becomes one of them. */
import { FileCode } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";

const ImportTexDialog = lazy(async () => ({
  default: (await import("./import-tex-dialog")).ImportTexDialog,
}));

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

export function TexDrop() {
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setFile(event.dataTransfer?.files[0] ?? null);
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return (
    <>
      {over ? (
        <div className="pointer-events-none fixed inset-4 z-30 grid place-items-center rounded-card border-2 border-dashed border-accent bg-accent-soft/90">
          <p className="flex items-center gap-2 text-body font-medium text-accent-text">
            <FileCode size={20} aria-hidden="true" />
            Drop LaTeX to make a resume of it: a .tex file or a .zip
          </p>
        </div>
      ) : null}
      {file ? (
        <Suspense>
          <ImportTexDialog file={file} onClose={() => setFile(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
