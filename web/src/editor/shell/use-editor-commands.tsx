/** What the palette and the keyboard can do while a resume is open. */
import { Download, Redo2, Save, Undo2 } from "lucide-react";
import { useMemo } from "react";
import type { Command } from "@/shared/commands/command";
import { useCommands } from "@/shared/commands/command-store";
import type { EditorSession } from "../state/editor-context";

const GROUP = "This resume";
const icon = { size: 16, "aria-hidden": true } as const;

export function useEditorCommands({ editor, view, autosave }: EditorSession): void {
  const commands = useMemo<Command[]>(
    () => [
      {
        id: "document.save",
        name: "Save now",
        group: GROUP,
        keys: "mod+s",
        icon: <Save {...icon} />,
        perform: () => void autosave.saveNow(),
      },
      {
        id: "document.undo",
        name: "Undo",
        group: GROUP,
        keys: "mod+z",
        icon: <Undo2 {...icon} />,
        perform: editor.undo,
      },
      {
        id: "document.redo",
        name: "Redo",
        group: GROUP,
        keys: "shift+mod+z",
        icon: <Redo2 {...icon} />,
        perform: editor.redo,
      },
      {
        id: "document.export",
        name: "Export",
        group: GROUP,
        keys: "mod+p",
        words: "download pdf png svg text",
        icon: <Download {...icon} />,
        perform: () => view.setState({ exporting: true }),
      },
    ],
    [editor, view, autosave],
  );
  useCommands(commands);
}
