/** Beside the source: its files, its outline, or tips. */
import { FileText, LifeBuoy, TableOfContents } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Tabs, tabPanel } from "@/shared/ui/tabs";
import { useLatex, useView } from "../state/latex-context";
import type { Panel } from "../state/view-store";
import { FilePanel } from "./file-panel";
import { HelpPanel } from "./help-panel";
import { OutlinePanel } from "./outline-panel";

const icon = { size: 14, "aria-hidden": true } as const;
const TABS = [
  { id: "files", label: <Label icon={<FileText {...icon} />} text="Files" /> },
  { id: "outline", label: <Label icon={<TableOfContents {...icon} />} text="Outline" /> },
  { id: "help", label: <Label icon={<LifeBuoy {...icon} />} text="Tips" /> },
];
const PANES: Readonly<Record<Panel, ReactNode>> = {
  files: <FilePanel />,
  outline: <OutlinePanel />,
  help: <HelpPanel />,
};

function Label({ icon: picture, text }: { icon: ReactNode; text: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {picture}
      {text}
    </span>
  );
}

export function SidePanel() {
  const base = useId();
  const { view } = useLatex();
  const panel = useView((state) => state.panel ?? "files");
  return (
    <aside aria-label="Files, outline and tips" className="flex h-full min-h-0 flex-col bg-canvas">
      <Tabs
        label="What the panel shows"
        idBase={base}
        tabs={TABS}
        value={panel}
        onChange={(id) => view.setState({ panel: id as Panel })}
        className="shrink-0 gap-0! border-b border-line px-1 *:h-12 *:grow *:px-1!"
      />
      <div className="min-h-0 grow overflow-y-auto" {...tabPanel(base, panel)}>
        {PANES[panel]}
      </div>
    </aside>
  );
}
