/** Makes a file of the resume: choose a format, watch it being made, take it. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { explain } from "@/client/problem";
import type { ResumeExport } from "@/client/types";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Progress } from "@/shared/ui/progress";
import type { Autosave } from "../saving/autosave";
import { ExportOptions } from "./export-options";
import { type ExportChoice, type Format, listExports, requestExport } from "./export-server";
import { FinishedExport } from "./finished-export";
import { isOver, useFollowedExport } from "./follow-export";
import { FormatChoice } from "./format-choice";
import { FORMAT_ORDER } from "./formats";
import { RecentExports } from "./recent-exports";

interface ExportDialogProps {
  resumeId: string;
  autosave: Autosave;
  /** What this kind of document can be had as. */
  formats?: readonly Format[];
  description?: string;
  /** What a format is good for, where that is not as always. */
  words?: Partial<Record<Format, string>>;
  /** Whether the file may be different: fitted to pages, without the person. */
  mayDiffer?: boolean;
  onClose: () => void;
}

export function ExportDialog(props: ExportDialogProps) {
  const { resumeId, autosave, formats = FORMAT_ORDER, mayDiffer = true, onClose } = props;
  const [choice, setChoice] = useState<ExportChoice>({ format: "pdf", redact: false, fit: null });
  const [started, setStarted] = useState<ResumeExport | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const current = useFollowedExport(started);
  const recent = useQuery({
    queryKey: ["exports", resumeId, current?.status],
    queryFn: () => listExports(resumeId),
  });
  const running = current !== null && !isOver(current);

  const begin = async () => {
    setBusy(true);
    setFailure(null);
    setStarted(null);
    try {
      await autosave.saveNow();
      if (autosave.status().state !== "saved") throw new Error("unsaved");
      setStarted(await requestExport(resumeId, choice));
    } catch (error) {
      const unsaved = error instanceof Error && error.message === "unsaved";
      setFailure(
        unsaved
          ? "The newest changes could not be saved, so they would be missing in the file."
          : explain(error),
      );
    }
    setBusy(false);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Export"
      description={props.description ?? "Every format says the same, word for word."}
      className="w-[min(40rem,calc(100vw-2rem))]"
      footer={
        <Button
          variant={current?.status === "completed" ? "secondary" : "primary"}
          busy={busy || running}
          onClick={begin}
        >
          {current?.status === "failed" ? "Try again" : "Export"}
        </Button>
      }
    >
      <div className="grid gap-4">
        <FormatChoice
          formats={formats}
          words={props.words}
          value={choice.format}
          onChange={(format) => setChoice({ ...choice, format })}
        />
        {mayDiffer ? <ExportOptions choice={choice} onChange={setChoice} /> : null}
        <div aria-live="polite">
          {failure ? <Banner tone="bad">{failure}</Banner> : null}
          {running ? <Progress label="Export" value={current.progress} /> : null}
          {current?.status === "failed" ? <Banner tone="bad">{failedText(current)}</Banner> : null}
          {current?.status === "completed" ? <FinishedExport done={current} /> : null}
        </div>
        <RecentExports exports={(recent.data ?? []).filter(({ id }) => id !== current?.id)} />
      </div>
    </Dialog>
  );
}

function failedText({ error }: ResumeExport): string {
  return typeof error === "string" && error ? error : "The file could not be made.";
}
