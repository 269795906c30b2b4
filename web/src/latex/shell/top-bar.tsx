/** The bar over the LaTeX editor: the way back, the title, where the work is, and what can be done with it. */
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Download, Ellipsis, Redo2, Undo2 } from "lucide-react";
import { useStore } from "zustand";
import { SaveLine } from "@/shared/saving/save-line";
import { TitleField } from "@/shared/saving/title-field";
import { Button } from "@/shared/ui/button";
import { buttonClass } from "@/shared/ui/button-class";
import { IconButton } from "@/shared/ui/icon-button";
import { Menu } from "@/shared/ui/menu";
import { useLatex } from "../state/latex-context";
import { useMoreItems } from "./use-more-items";

export function TopBar() {
  const { project, view, saving, history, desk } = useLatex();
  const title = useStore(project.store, (state) => state.draft.title);
  const status = useStore(saving);
  const { canUndo, canRedo } = useStore(history);
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1 border-b border-line bg-canvas px-2 sm:flex-nowrap">
      <Link
        to="/"
        aria-label="Back to all resumes"
        className="grid size-control shrink-0 place-items-center rounded-control text-muted hover:bg-hover hover:text-ink"
      >
        <ArrowLeft size={16} aria-hidden="true" />
      </Link>
      <div className="min-w-0 grow basis-12">
        <TitleField value={title} onChange={project.rename} />
      </div>
      <div className="order-last flex min-w-0 basis-full justify-start px-2 pb-1 sm:order-none sm:basis-auto sm:pb-0">
        <SaveLine status={status} />
      </div>
      <IconButton
        label="Undo"
        keys="mod+z"
        icon={<Undo2 size={16} />}
        disabled={!canUndo}
        onClick={() => desk.undo()}
      />
      <IconButton
        label="Redo"
        keys="shift+mod+z"
        icon={<Redo2 size={16} />}
        disabled={!canRedo}
        onClick={() => desk.redo()}
        className="max-sm:hidden"
      />
      <Menu
        label="More"
        items={useMoreItems()}
        trigger={
          <button type="button" aria-label="More" className={buttonClass("ghost", "px-0! w-control")}>
            <Ellipsis size={16} aria-hidden="true" />
          </button>
        }
      />
      <Button
        variant="primary"
        className="ms-1"
        icon={<Download size={14} aria-hidden="true" />}
        onClick={() => view.setState({ exporting: true })}
      >
        Export
      </Button>
    </header>
  );
}
