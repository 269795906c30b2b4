/** Content and pages side by side, or behind two tabs where there is no room for both. */
import { Eye, Gauge, Palette, Pencil } from "lucide-react";
import { lazy, Suspense, useId } from "react";
import { useMedia } from "@/shared/hooks/use-media";
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import { SplitPane } from "@/shared/ui/split-pane";
import { TabLabel } from "@/shared/ui/tab-label";
import { Tabs, tabPanel } from "@/shared/ui/tabs";
import { PreviewPane } from "../preview/preview-pane";
import { Rail } from "../rail/rail";
import { useSession, useView } from "../state/editor-context";
import type { Tab } from "../state/view-store";

const PagesSide = lazy(async () => ({ default: (await import("../score/pages-side")).PagesSide }));
const DesignPanel = lazy(async () => ({ default: (await import("../design/design-panel")).DesignPanel }));

const TABS = [
  { id: "edit", label: <TabLabel icon={<Pencil size={14} aria-hidden="true" />} text="Edit" /> },
  { id: "design", label: <TabLabel icon={<Palette size={14} aria-hidden="true" />} text="Design" /> },
  { id: "preview", label: <TabLabel icon={<Eye size={14} aria-hidden="true" />} text="Preview" /> },
  { id: "score", label: <TabLabel icon={<Gauge size={14} aria-hidden="true" />} text="Score" /> },
];

export function Workspace() {
  const wide = useMedia("(min-width: 800px)");
  const content = (
    <ErrorBoundary what="The content could not be shown">
      <Rail />
    </ErrorBoundary>
  );
  const design = (
    <ErrorBoundary what="The style panel could not be shown">
      <Suspense>
        <DesignPanel />
      </Suspense>
    </ErrorBoundary>
  );
  const pages = (
    <ErrorBoundary what="The preview could not be shown">
      <PreviewPane hasScore={wide} />
    </ErrorBoundary>
  );
  if (!wide) {
    const score = (
      <Suspense>
        <PagesSide side="score" />
      </Suspense>
    );
    return <Tabbed panes={{ edit: content, design, preview: pages, score }} />;
  }
  const side = <Side panes={{ edit: content, design }} />;
  return (
    <SplitPane label="Width of the content" storageKey="curricle.editor.split" start={side} end={pages} />
  );
}

type Panes = Readonly<Record<Tab, React.ReactNode>>;

/** Content or design, beside the pages. */
function Side({ panes }: { panes: Pick<Panes, "edit" | "design"> }) {
  const base = useId();
  const { view } = useSession();
  const tab = useView((state) => (state.tab === "design" ? "design" : "edit"));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Tabs
        label="What is edited"
        idBase={base}
        tabs={TABS.slice(0, 2)}
        value={tab}
        onChange={(id) => view.setState({ tab: id as Tab })}
        className="shrink-0 border-b border-line bg-canvas px-3 *:h-12"
      />
      <div className="min-h-0 grow" {...tabPanel(base, tab)}>
        {panes[tab]}
      </div>
    </div>
  );
}

function Tabbed({ panes }: { panes: Panes }) {
  const base = useId();
  const { view } = useSession();
  const tab = useView((state) => state.tab);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 grow" {...tabPanel(base, tab)}>
        {panes[tab]}
      </div>
      <Tabs
        label="What is shown"
        idBase={base}
        tabs={TABS}
        value={tab}
        onChange={(id) => view.setState({ tab: id as Tab })}
        className="shrink-0 border-t border-line bg-canvas *:h-12 *:grow max-sm:*:px-1"
      />
    </div>
  );
}
