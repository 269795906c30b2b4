/** The bar over an editor: the way back, the title, where the work is, and what can be done with it. */
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Download, Redo2, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import type { SaveStatus } from "./autosave";
import { SaveLine } from "./save-line";

export interface Step {
  readonly can: boolean;
  readonly go: () => void;
}

interface EditorBarProps {
  /** The field of the title, which each editor keeps in its own way. */
  title: ReactNode;
  status: SaveStatus;
  undo: Step;
  redo: Step;
  /** A menu of further things, which leaves less room beside it. */
  more?: ReactNode;
  onExport: () => void;
}

export function EditorBar({ title, status, undo, redo, more, onExport }: EditorBarProps) {
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1 border-b border-line bg-canvas px-2 max-sm:pt-1.5 sm:flex-nowrap">
      <Link
        to="/"
        aria-label="Back to all resumes"
        className="grid size-control shrink-0 place-items-center rounded-control text-muted hover:bg-hover hover:text-ink"
      >
        <ArrowLeft size={16} aria-hidden="true" />
      </Link>
      <div className="min-w-0 grow basis-12">{title}</div>
      <div className="order-last flex min-w-0 basis-full justify-start px-2 pb-1 sm:order-none sm:basis-auto sm:pb-0">
        <SaveLine status={status} />
      </div>
      <IconButton
        label="Undo"
        keys="mod+z"
        icon={<Undo2 size={16} />}
        disabled={!undo.can}
        onClick={undo.go}
      />
      <IconButton
        label="Redo"
        keys="shift+mod+z"
        icon={<Redo2 size={16} />}
        disabled={!redo.can}
        onClick={redo.go}
        className={more ? "max-sm:hidden" : ""}
      />
      {more}
      <Button
        variant="primary"
        className="ms-1"
        icon={<Download size={14} aria-hidden="true" />}
        onClick={onExport}
      >
        Export
      </Button>
    </header>
  );
}
