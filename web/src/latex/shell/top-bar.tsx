/** The bar over the LaTeX editor. */
import { Ellipsis } from "lucide-react";
import { useStore } from "zustand";
import { EditorBar } from "@/shared/saving/editor-bar";
import { TitleField } from "@/shared/saving/title-field";
import { buttonClass } from "@/shared/ui/button-class";
import { Menu } from "@/shared/ui/menu";
import { useLatex } from "../state/latex-context";
import { useMoreItems } from "./use-more-items";

export function TopBar() {
  const { project, view, saving, history, desk } = useLatex();
  const title = useStore(project.store, (state) => state.draft.title);
  const status = useStore(saving);
  const { canUndo, canRedo } = useStore(history);
  const more = (
    <Menu
      label="More"
      items={useMoreItems()}
      trigger={
        <button type="button" aria-label="More" className={buttonClass("ghost", "px-0! w-control")}>
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
    />
  );
  return (
    <EditorBar
      title={<TitleField value={title} onChange={project.rename} />}
      status={status}
      undo={{ can: canUndo, go: () => desk.undo() }}
      redo={{ can: canRedo, go: () => desk.redo() }}
      more={more}
      onExport={() => view.setState({ exporting: true })}
    />
  );
}
