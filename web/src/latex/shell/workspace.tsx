/** Panel, source and page side by side, or one after the other where there is no room for all. */
import { Eye, PanelLeft, Pencil } from "lucide-react";
import { lazy, Suspense, useId } from "react";
import { useMedia } from "@/shared/hooks/use-media";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { SplitPane } from "@/shared/ui/split-pane";
import { TabLabel } from "@/shared/ui/tab-label";
import { Tabs, tabPanel } from "@/shared/ui/tabs";
import { PagesPane } from "../pages/pages-pane";
import { SourcePane } from "../source/source-pane";
import { useLatex, useView } from "../state/latex-context";
import type { Side } from "../state/view-store";

const SidePanel = lazy(async () => ({ default: (await import("../panel/side-panel")).SidePanel }));

const icon = { size: 14, "aria-hidden": true } as const;
const TABS = [
  { id: "source", label: <TabLabel icon={<Pencil {...icon} />} text="Source" /> },
  { id: "page", label: <TabLabel icon={<Eye {...icon} />} text="Page" /> },
  { id: "panel", label: <TabLabel icon={<PanelLeft {...icon} />} text="Files" /> },
];

export function Workspace() {
  const wide = useMedia("(min-width: 800px)");
  const roomy = useMedia("(min-width: 1080px)");
  const panel = useView((state) => state.panel);
  const source = (
    <ErrorBoundary what="The source could not be shown">
      <SourcePane />
    </ErrorBoundary>
  );
  const pages = (
    <ErrorBoundary what="The page could not be shown">
      <PagesPane />
    </ErrorBoundary>
  );
  const side = (
    <ErrorBoundary what="This panel could not be shown">
      <Suspense>
        <SidePanel />
      </Suspense>
    </ErrorBoundary>
  );
  if (!wide) return <Tabbed panes={{ source, page: pages, panel: side }} />;
  return (
    <div className="flex h-full min-h-0">
      {panel ? (
        <div className={roomy ? "w-60 shrink-0 border-e border-line" : "w-52 shrink-0 border-e border-line"}>
          {side}
        </div>
      ) : null}
      <div className="min-w-0 grow">
        <SplitPane
          label="Width of the source"
          storageKey="curricle.latex.split"
          initial={50}
          minStart={320}
          minEnd={280}
          start={source}
          end={pages}
        />
      </div>
    </div>
  );
}

function Tabbed({ panes }: { panes: Readonly<Record<Side, React.ReactNode>> }) {
  const base = useId();
  const { view } = useLatex();
  const side = useView((state) => state.side);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 grow" {...tabPanel(base, side)}>
        {panes[side]}
      </div>
      <Tabs
        label="What is shown"
        idBase={base}
        tabs={TABS}
        value={side}
        onChange={(id) => view.setState({ side: id as Side, ...(id === "panel" ? openPanel(view) : {}) })}
        className="shrink-0 border-t border-line bg-canvas *:h-12 *:grow"
      />
    </div>
  );
}

/** A panel that was closed on a wide screen shows the files on a narrow one. */
function openPanel(view: ReturnType<typeof useLatex>["view"]) {
  return { panel: view.getState().panel ?? ("files" as const) };
}
