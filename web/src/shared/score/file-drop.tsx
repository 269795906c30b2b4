/** A place to drop files on, or to choose them from. */
import { FileUp } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";

interface FileDropProps {
  title: string;
  hint: ReactNode;
  accept: string;
  button: string;
  multiple?: boolean;
  /** Something is hovering over the page and may be dropped. */
  over: boolean;
  onFiles: (files: readonly File[]) => void;
}

export function FileDrop({ title, hint, accept, button, multiple = false, over, onFiles }: FileDropProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div
      className={classNames(
        "flex flex-col items-center gap-3 rounded-card border-2 border-dashed px-6 py-12 text-center transition-colors duration-120",
        over ? "border-accent bg-accent-soft" : "border-control bg-surface",
      )}
    >
      <FileUp size={28} aria-hidden="true" className={over ? "text-accent-text" : "text-muted"} />
      <p className="text-card font-semibold">{over ? "Let go to read it" : title}</p>
      <Button variant="primary" onClick={() => picker.current?.click()}>
        {button}
      </Button>
      <div className="max-w-md text-ui text-muted">{hint}</div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={button}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
