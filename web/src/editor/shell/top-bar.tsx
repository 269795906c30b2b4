/** The bar over the editor. */
import { useStore } from "zustand";
import { EditorBar } from "@/shared/saving/editor-bar";
import { TitleField } from "@/shared/saving/title-field";
import { rename } from "../document/commands";
import { useDraft, useEditor, useSession } from "../state/editor-context";

function Title() {
  const editor = useEditor();
  const title = useDraft((draft) => draft.title);
  return <TitleField value={title} onChange={(next) => editor.run(rename(next))} />;
}

export function TopBar() {
  const editor = useEditor();
  const { view, saving } = useSession();
  const status = useStore(saving);
  const canUndo = useStore(editor.store.temporal, (history) => history.pastStates.length > 0);
  const canRedo = useStore(editor.store.temporal, (history) => history.futureStates.length > 0);
  return (
    <EditorBar
      title={<Title />}
      status={status}
      undo={{ can: canUndo, go: editor.undo }}
      redo={{ can: canRedo, go: editor.redo }}
      onExport={() => view.setState({ exporting: true })}
    />
  );
}
