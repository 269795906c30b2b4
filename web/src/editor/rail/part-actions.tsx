/** What can be done with any part of the document, as the entries of its menu. */
import { ArrowDown, ArrowUp, Copy, Eye, EyeOff, Pencil, Trash2 } from "lucide-react";
import { showToast } from "@/shared/toast/toast-store";
import type { MenuItem } from "@/shared/ui/menu-item";
import { placesOf } from "../document/address";
import { type Command, duplicate, moveBy, remove, toggleVisible } from "../document/commands";
import type { Editor } from "../state/editor-store";

const icon = { size: 14, "aria-hidden": true } as const;

/** Removes the part, and offers to take that back as long as nothing else was done since. */
export function removeWithUndo(editor: Editor, id: string, label: string): void {
  const place = placesOf(editor.draft()).get(id);
  if (!place) return;
  editor.run(remove(id));
  const after = editor.draft();
  const undo = { label: "Undo", perform: () => (editor.draft() === after ? editor.undo() : undefined) };
  showToast({ message: `${label} was deleted.`, action: undo });
}

interface PartActions {
  readonly id: string;
  readonly label: string;
  readonly visible: boolean;
  readonly onRename?: () => void;
}

export function partActions(editor: Editor, { id, label, visible, onRename }: PartActions): MenuItem[] {
  const entry = (command: Command, text: string, picture: React.ReactNode): MenuItem => ({
    id: command.name,
    label: text,
    icon: picture,
    keys: command.keys?.toLowerCase(),
    perform: () => editor.run(command),
  });
  const renaming: MenuItem[] = onRename
    ? [{ id: "part.rename", label: "Rename", icon: <Pencil {...icon} />, perform: onRename }]
    : [];
  return [
    ...renaming,
    entry(moveBy(id, -1), "Move up", <ArrowUp {...icon} />),
    entry(moveBy(id, 1), "Move down", <ArrowDown {...icon} />),
    entry(toggleVisible(id), visible ? "Hide" : "Show", visible ? <EyeOff {...icon} /> : <Eye {...icon} />),
    entry(duplicate(id), "Duplicate", <Copy {...icon} />),
    "separator",
    {
      id: "part.remove",
      label: "Delete",
      icon: <Trash2 {...icon} />,
      danger: true,
      perform: () => removeWithUndo(editor, id, label),
    },
  ];
}
