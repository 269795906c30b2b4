/** Typeset now, by which engine, and how the page stands: quiet as long as all is well. */
import { useQuery } from "@tanstack/react-query";
import { Check, ChevronDown, CloudOff, Play, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/shared/ui/button";
import { buttonClass } from "@/shared/ui/button-class";
import { Menu } from "@/shared/ui/menu";
import type { MenuItem } from "@/shared/ui/menu-item";
import { Status } from "@/shared/ui/status";
import { ENGINES, type EngineName } from "../document/project";
import { readEngines } from "../server";
import { useContent, useLatex, useTypeset, useView } from "../state/latex-context";
import { agoText } from "./ago";
import { countOf } from "./diagnostic";

export function TypesetControl() {
  const { typesetNow, project, view } = useLatex();
  const engine = useContent((content) => content.engine);
  const auto = useView((state) => state.auto);
  const installed = useQuery({
    queryKey: ["tex", "engines"],
    staleTime: 300_000,
    queryFn: ({ signal }) => readEngines(signal),
  });
  const isMissing = (id: EngineName) => installed.data?.get(id) === false;
  const items: MenuItem[] = [
    ...(Object.keys(ENGINES) as EngineName[]).map((id) => ({
      id,
      label: isMissing(id) ? `${ENGINES[id]} (not installed)` : ENGINES[id],
      disabled: isMissing(id) && id !== engine,
      checked: id === engine,
      perform: () => project.change((content) => ({ ...content, engine: id })),
    })),
    "separator",
    {
      id: "auto",
      label: "Typeset while I write",
      checked: auto,
      toggles: true,
      perform: () => view.setState({ auto: !auto }),
    },
  ];
  return (
    <div className="flex shrink-0 items-center">
      <Button
        className="rounded-e-none border-e-0! px-3!"
        icon={<Play size={12} aria-hidden="true" className="text-accent-text" />}
        onClick={typesetNow}
      >
        Typeset
      </Button>
      <Menu
        label="Engine"
        align="start"
        items={items}
        trigger={
          <button
            type="button"
            aria-label={`Engine: ${ENGINES[engine]}`}
            className={buttonClass("secondary", "rounded-s-none px-2! gap-1! text-muted!")}
          >
            <span className="@max-lg/bar:hidden">{ENGINES[engine]}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        }
      />
    </div>
  );
}

const icon = { size: 14, "aria-hidden": true, className: "shrink-0" } as const;
const TICK_MS = 1_000;

/** "Typeset 3 s ago", or why the page is an older one. */
export function TypesetLine() {
  const { madeAt, milliseconds, isOld, trouble, diagnostics } = useTypeset((state) => state);
  const auto = useView((state) => state.auto);
  const now = useNow(madeAt !== null);
  if (trouble === "unreachable") {
    return (
      <Status tone="warn" icon={<CloudOff {...icon} />}>
        Offline
      </Status>
    );
  }
  const { errors } = countOf(diagnostics);
  if (isOld && madeAt === null) return null;
  if (isOld || errors > 0) {
    const text = !isOld ? "Typeset with errors" : auto || errors > 0 ? "Last good page" : "Changed since";
    return (
      <Status tone="warn" icon={<TriangleAlert {...icon} />}>
        <span className="truncate">{text}</span>
      </Status>
    );
  }
  if (madeAt === null) return null;
  return (
    <span
      title={`${milliseconds} ms in the engine`}
      className="inline-flex min-w-0 items-center gap-1.5 text-ui text-muted"
    >
      <Check size={14} aria-hidden="true" className="shrink-0" />
      <span className="truncate @max-sm/bar:sr-only">Typeset {agoText(now - madeAt)}</span>
    </span>
  );
}

function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
