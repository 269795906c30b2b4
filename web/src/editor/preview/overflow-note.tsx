/** A few lines too many, and the button that makes them fit: what it changes is said, and can be taken back. */
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { explain } from "@/client/problem";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { adoptPresentation } from "../design/settings-commands";
import { useEditor } from "../state/editor-context";
import { fitToPages } from "./fit-server";
import { type Overflow, overflowWords } from "./overflow";

export function OverflowNote({ overflow }: { overflow: Overflow }) {
  const editor = useEditor();
  const [busy, setBusy] = useState(false);
  const pages = overflow.pages === 1 ? "1 page" : `${overflow.pages} pages`;
  const fit = async () => {
    setBusy(true);
    const before = editor.draft();
    try {
      const answer = await fitToPages(before, overflow.pages);
      if (editor.draft() === before) tell(answer);
    } catch (error) {
      showToast({ message: explain(error), tone: "bad" });
    }
    setBusy(false);
  };
  const tell = ({ config, changes, refusal }: Awaited<ReturnType<typeof fitToPages>>) => {
    if (changes.length === 0) {
      showToast({ message: refusal ?? `It cannot be brought to ${pages}.`, tone: "bad" });
      return;
    }
    editor.run(adoptPresentation({ config }));
    const after = editor.draft();
    const undo = () => (editor.draft() === after ? editor.undo() : undefined);
    showToast({
      message: `Fits on ${pages}: ${changes.join(", ")}.`,
      action: { label: "Undo", perform: undo },
    });
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2">
      <p role="status" className="flex min-w-0 items-center gap-1.5 truncate text-ui text-warn">
        <TriangleAlert size={14} aria-hidden="true" className="shrink-0" />
        <span className="truncate">{overflowWords(overflow)}</span>
      </p>
      <Button variant="ghost" busy={busy} onClick={fit} className="text-accent-text!">
        Fit to {pages}
      </Button>
    </div>
  );
}
