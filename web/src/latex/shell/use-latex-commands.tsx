/** What the palette and the keyboard can do while a LaTeX resume is open. */
import {
  Archive,
  Crosshair,
  Download,
  FileText,
  LifeBuoy,
  ListTree,
  Play,
  Redo2,
  Save,
  Search,
  TableOfContents,
  Undo2,
} from "lucide-react";
import { useMemo } from "react";
import type { Command } from "@/shared/commands/command";
import { useCommands } from "@/shared/commands/command-store";
import { isMac } from "@/shared/commands/keys";
import type { LatexSession } from "../state/latex-session";
import type { Panel } from "../state/view-store";

const GROUP = "This resume";
const icon = { size: 16, "aria-hidden": true } as const;

function commandsOf(session: LatexSession): Command[] {
  const { view, desk, autosave } = session;
  const show = (panel: Panel) => view.setState({ panel, side: "panel" });
  const typesetAndSave = () => {
    session.typesetNow();
    void autosave.saveNow();
  };
  return [
    {
      id: "document.typeset",
      name: "Typeset now",
      group: GROUP,
      keys: "mod+enter",
      words: "compile latex pdf render",
      icon: <Play {...icon} />,
      perform: session.typesetNow,
    },
    {
      id: "document.save",
      name: "Save and typeset now",
      group: GROUP,
      keys: "mod+s",
      icon: <Save {...icon} />,
      perform: typesetAndSave,
    },
    {
      id: "document.undo",
      name: "Undo",
      group: GROUP,
      keys: "mod+z",
      icon: <Undo2 {...icon} />,
      perform: () => desk.undo(),
    },
    {
      id: "document.redo",
      name: "Redo",
      group: GROUP,
      keys: "shift+mod+z",
      icon: <Redo2 {...icon} />,
      perform: () => desk.redo(),
    },
    {
      id: "document.export",
      name: "Export",
      group: GROUP,
      keys: "mod+p",
      words: "download pdf png svg text latex",
      icon: <Download {...icon} />,
      perform: () => view.setState({ exporting: true }),
    },
    {
      id: "latex.spot",
      name: "Show this line on the page",
      group: GROUP,
      ...(isMac ? {} : { keys: "mod+alt+j" }),
      words: "jump synctex forward search",
      icon: <Crosshair {...icon} />,
      perform: session.jumpToPage,
    },
    {
      id: "latex.find",
      name: "Find and replace",
      group: GROUP,
      keys: "mod+f",
      words: "search",
      icon: <Search {...icon} />,
      perform: () => desk.openSearch(),
    },
    {
      id: "latex.files",
      name: "Show the files",
      group: GROUP,
      icon: <FileText {...icon} />,
      perform: () => show("files"),
    },
    {
      id: "latex.outline",
      name: "Show the outline",
      group: GROUP,
      icon: <TableOfContents {...icon} />,
      perform: () => show("outline"),
    },
    {
      id: "latex.help",
      name: "Show tips for LaTeX",
      group: GROUP,
      words: "help tips",
      icon: <LifeBuoy {...icon} />,
      perform: () => show("help"),
    },
    {
      id: "latex.source",
      name: "Download the source",
      group: GROUP,
      words: "zip tex archive",
      icon: <Archive {...icon} />,
      perform: () => void import("../files/download-source").then((file) => file.downloadSource(session)),
    },
    {
      id: "latex.structure",
      name: "Turn into a resume with fields",
      group: GROUP,
      words: "structured convert",
      icon: <ListTree {...icon} />,
      perform: () => view.setState({ structuring: true }),
    },
  ];
}

export function useLatexCommands(session: LatexSession): void {
  const commands = useMemo(() => commandsOf(session), [session]);
  useCommands(commands);
}
