/** Over the pages: how many there are, their paper, and how large they are shown. */
import { Segmented } from "@/shared/ui/segmented";
import { Select } from "@/shared/ui/select";
import { ROOT } from "../document/draft";
import { useDraft, useEditor, useSession, useView } from "../state/editor-context";

const ZOOMS = [50, 75, 100, 125, 150, 200] as const;
const PAPERS = [
  { value: "a4", label: "A4" },
  { value: "letter", label: "Letter" },
] as const;

export function PreviewBar({ pageCount }: { pageCount: number }) {
  const editor = useEditor();
  const { view } = useSession();
  const zoom = useView((state) => state.zoom);
  const paper = useDraft((draft) => draft.document.presentation.page_size ?? "a4");
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-canvas px-3 sm:px-4">
      <p className="min-w-0 grow truncate text-ui text-muted tabular-nums">
        {pageCount === 0 ? "" : pageCount === 1 ? "1 page" : `${pageCount} pages`}
      </p>
      <Segmented
        label="Paper"
        options={PAPERS}
        value={paper}
        onChange={(value) => editor.set(ROOT.presentation, "page_size", value)}
      />
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
