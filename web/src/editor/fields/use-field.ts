/** The value of one field and the way to set it; its reader renders again only when this value changes. */
import { useCallback } from "react";
import { nodeAt, read } from "../document/address";
import { useDraft, useEditor } from "../state/editor-context";

export function useField(id: string, name: string): [unknown, (value: unknown) => void] {
  const editor = useEditor();
  const value = useDraft((draft) => read(nodeAt(draft, id), name.split(".")));
  const set = useCallback((next: unknown) => editor.set(id, name, next), [editor, id, name]);
  return [value, set];
}
