/** Over the pages: typeset and how it went, which page is read, and how large it is shown. */
import { Crosshair } from "lucide-react";
import { IconButton } from "@/shared/ui/icon-button";
import { Select } from "@/shared/ui/select";
import { useLatex, useView } from "../state/latex-context";
import type { Zoom } from "../state/view-store";
import { TypesetControl, TypesetLine } from "../typesetting/typeset-control";

const ZOOMS: readonly number[] = [50, 75, 100, 125, 150, 200];

function readZoom(value: string): Zoom {
  return value === "width" || value === "page" ? value : Number(value);
}

interface PagesBarProps {
  page: number;
  count: number;
  onPage: (index: number) => void;
}

export function PagesBar({ page, count, onPage }: PagesBarProps) {
  const { view, jumpToPage } = useLatex();
  const zoom = useView((state) => state.zoom);
  const percents = typeof zoom === "number" ? [...new Set([...ZOOMS, zoom])].sort((a, b) => a - b) : ZOOMS;
  return (
    <div className="@container/bar shrink-0 border-b border-line bg-canvas">
      <div className="flex h-12 items-center gap-2 px-3">
        <TypesetControl />
        <div className="flex min-w-0 grow items-center overflow-hidden ps-1">
          <TypesetLine />
        </div>
        {count > 1 ? (
          <label className="flex shrink-0 items-center gap-1 text-ui text-muted tabular-nums">
            <span className="sr-only">Page</span>
            <select
              value={page}
              onChange={({ target }) => onPage(Number(target.value))}
              className="h-8 rounded-inner bg-transparent text-ui text-ink hover:bg-hover coarse:h-11"
            >
              {Array.from({ length: count }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
                <option key={index} value={index}>
                  {index + 1}
                </option>
              ))}
            </select>
            <span className="@max-sm/bar:hidden">of {count}</span>
          </label>
        ) : count === 1 ? (
          <p className="shrink-0 text-ui text-muted @max-xl/bar:hidden">1 page</p>
        ) : null}
        <IconButton
          label="Show this line on the page"
          keys="mod+alt+j"
          icon={<Crosshair size={16} />}
          onClick={jumpToPage}
          className="shrink-0 @max-sm/bar:hidden"
        />
        <Select
          aria-label="Zoom"
          className="w-auto! shrink-0 bg-surface!"
          value={String(zoom)}
          onChange={({ target }) => view.setState({ zoom: readZoom(target.value) })}
        >
          <option value="width">Fit width</option>
          <option value="page">Fit page</option>
          {percents.map((percent) => (
            <option key={percent} value={percent}>
              {percent} %
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
