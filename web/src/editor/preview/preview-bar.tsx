/** Over the pages: how many there are, their paper, and how large they are shown. */
import type { ReactNode } from "react";
import { Select } from "@/shared/ui/select";
import { Tabs } from "@/shared/ui/tabs";
import { useSession, useView } from "../state/editor-context";
import type { Side } from "../state/view-store";

const ZOOMS = [50, 75, 100, 125, 150, 200] as const;

const SIDES = [
  { id: "pages", label: "Preview" },
  { id: "reading", label: "Parser view" },
  { id: "score", label: "Score" },
];

interface PreviewBarProps {
  idBase: string;
  side: Side;
  hasScore: boolean;
  pageCount: number;
  note?: ReactNode;
}

export function PreviewBar({ idBase, side, hasScore, pageCount, note }: PreviewBarProps) {
  const { view } = useSession();
  const zoom = useView((state) => state.zoom);
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-canvas px-2 sm:px-3">
      <Tabs
        label="What is shown of the pages"
        idBase={idBase}
        tabs={hasScore ? SIDES : SIDES.slice(0, 2)}
        value={side}
        onChange={(id) => view.setState({ side: id as Side })}
        className="shrink-0 *:h-12 max-sm:*:px-1.5"
      />
      <div className="flex min-w-0 grow items-center justify-end">{note}</div>
      <p className="shrink-0 text-ui text-muted tabular-nums max-sm:sr-only">
        {pageCount === 0 ? "" : pageCount === 1 ? "1 page" : `${pageCount} pages`}
      </p>
      <Select
        aria-label="Zoom"
        className="w-auto! bg-surface!"
        value={String(zoom)}
        onChange={({ target }) =>
          view.setState({ zoom: target.value === "fit" ? "fit" : Number(target.value) })
        }
      >
        <option value="fit">Fit width</option>
        {ZOOMS.map((percent) => (
          <option key={percent} value={percent}>
            {percent} %
          </option>
        ))}
      </Select>
    </div>
  );
}
