/** What the palette and the keyboard can do while a resume is open. */
import { useNavigate } from "@tanstack/react-router";
import { Download, FileCode, Gauge, Mail, Palette, Redo2, Save, ScanText, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { explain } from "@/client/problem";
import type { Command } from "@/shared/commands/command";
import { useCommands } from "@/shared/commands/command-store";
import { showToast } from "@/shared/toast/toast-store";
import type { EditorSession } from "../state/editor-context";

const GROUP = "This resume";
const icon = { size: 16, "aria-hidden": true } as const;

type Navigate = ReturnType<typeof useNavigate>;

async function openMade(make: () => Promise<string>, navigate: Navigate): Promise<void> {
  try {
    await navigate({ to: "/resumes/$resumeId", params: { resumeId: await make() } });
  } catch (error) {
    showToast({ message: explain(error), tone: "bad" });
  }
}

export function useEditorCommands(session: EditorSession): void {
  const { editor, view, autosave } = session;
  const navigate = useNavigate();
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
        words: "download pdf word docx html markdown latex json png svg text",
        icon: <Download {...icon} />,
        perform: () => view.setState({ exporting: true }),
      },
      {
        id: "document.design",
        name: "Change template, colours and type",
        group: GROUP,
        words: "design style font margins",
        icon: <Palette {...icon} />,
        perform: () => view.setState({ tab: "design" }),
      },
      {
        id: "document.machine",
        name: "Show what a machine reads",
        group: GROUP,
        words: "parser ats text",
        icon: <ScanText {...icon} />,
        perform: () => view.setState(({ side }) => ({ side: side === "reading" ? "pages" : "reading" })),
      },
      {
        id: "document.score",
        name: "Show the score",
        group: GROUP,
        keys: "mod+/",
        words: "ats match posting job readiness",
        icon: <Gauge {...icon} />,
        perform: () => view.setState({ tab: "score", side: "score" }),
      },
      {
        id: "document.letter",
        name: "Write a cover letter with this header",
        group: GROUP,
        icon: <Mail {...icon} />,
        when: () => editor.draft().document.kind !== "cover_letter",
        perform: () =>
          void openMade(async () => (await import("./create-letter")).createLetter(editor.draft()), navigate),
      },
      {
        id: "document.latex",
        name: "Turn into LaTeX",
        group: GROUP,
        icon: <FileCode {...icon} />,
        when: () => editor.draft().document.kind !== "cover_letter",
        perform: () =>
          void openMade(async () => (await import("./create-latex")).createLatex(session), navigate),
      },
    ],
    [session, editor, view, autosave, navigate],
  );
  useCommands(commands);
}
