/** Over the pages: how many there are, their paper, and how large they are shown. */
import { ScanText } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/shared/ui/button";
import { Select } from "@/shared/ui/select";
import { useSession, useView } from "../state/editor-context";

const ZOOMS = [50, 75, 100, 125, 150, 200] as const;

export function PreviewBar({ pageCount, note }: { pageCount: number; note?: ReactNode }) {
  const { view } = useSession();
  const zoom = useView((state) => state.zoom);
  const reading = useView((state) => state.reading);
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-canvas px-3 sm:px-4">
      <p className="shrink-0 text-ui text-muted tabular-nums">
        {pageCount === 0 ? "" : pageCount === 1 ? "1 page" : `${pageCount} pages`}
      </p>
      <div className="flex min-w-0 grow items-center">{note}</div>
      <Button
        variant="ghost"
        aria-pressed={reading}
        icon={<ScanText size={14} aria-hidden="true" />}
        onClick={() => view.setState({ reading: !reading })}
        className="shrink-0 aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
      >
        <span className="max-sm:sr-only">What a machine reads</span>
      </Button>
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
