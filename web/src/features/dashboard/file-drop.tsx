/** A file that is dropped anywhere on the list of resumes is read and looked over; LaTeX can also stay as it is. */
import { useNavigate } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { handFile, holdsFiles, holdsLatex } from "@/shared/import/handed-file";

const ImportTexDialog = lazy(async () => ({
  default: (await import("./import-tex-dialog")).ImportTexDialog,
}));

export function FileDrop() {
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [latex, setLatex] = useState<File | null>(null);
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
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void receive(file);
    };
    const receive = async (file: File) => {
      if (await holdsLatex(file)) return setLatex(file);
      handFile(file);
      await navigate({ to: "/import" });
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [navigate]);
  return (
    <>
      {over ? (
        <div className="pointer-events-none fixed inset-4 z-30 grid place-items-center rounded-card border-2 border-dashed border-accent bg-accent-soft/90">
          <p className="flex items-center gap-2 text-body font-medium text-accent-text">
            <FileUp size={20} aria-hidden="true" />
            Drop a resume of any kind to bring it in
          </p>
        </div>
      ) : null}
      {latex ? (
        <Suspense>
          <ImportTexDialog file={latex} onClose={() => setLatex(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
