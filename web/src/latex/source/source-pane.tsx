/** The left side: the files that are open, the source of one of them, and what was found in it. */
import { PanelLeft } from "lucide-react";
import { useEffect, useRef } from "react";
import { useMedia } from "@/shared/hooks/use-media";
import { IconButton } from "@/shared/ui/icon-button";
import { isText, textOf } from "../document/project";
import { ProblemStrip } from "../problems/problem-strip";
import { useContent, useLatex, useView } from "../state/latex-context";
import { EngineNote } from "../typesetting/engine-note";
import { AssetView } from "./asset-view";
import { FileTabs } from "./file-tabs";

export function SourcePane() {
  const { view, project } = useLatex();
  const wide = useMedia("(min-width: 800px)");
  const panel = useView((state) => state.panel);
  const active = useView((state) => state.active);
  const isSource = useContent(({ files }) => {
    const file = files.find(({ name }) => name === active);
    return file === undefined || isText(file);
  });
  return (
    <section aria-label="Source" className="flex h-full min-h-0 flex-col bg-surface">
      <div className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-canvas ps-2">
        {wide ? (
          <IconButton
            label={panel ? "Hide the panel" : "Show files, outline and tips"}
            aria-pressed={panel !== null}
            icon={<PanelLeft size={16} />}
            onClick={() => view.setState({ panel: panel ? null : "files" })}
            className="text-muted!"
          />
        ) : null}
        <FileTabs />
      </div>
      <EngineNote />
      <div className="relative min-h-0 grow">
        {isSource ? <Desk /> : <AssetView name={active} key={`${project.content().main}/${active}`} />}
      </div>
      <ProblemStrip />
    </section>
  );
}

/** The place that the source is written in: a shadow root of its own, kept out of what React draws. */
function Desk() {
  const { desk, project } = useLatex();
  const host = useRef<HTMLDivElement>(null);
  const active = useView((state) => state.active);
  const wrap = useView((state) => state.wrap);
  useEffect(() => (host.current ? desk.mount(host.current) : undefined), [desk]);
  useEffect(() => desk.wrap(wrap), [desk, wrap]);
  useEffect(() => desk.show(active, textOf(project.content(), active)), [desk, project, active]);
  return <div ref={host} data-desk="" className="h-full overflow-hidden" />;
}
