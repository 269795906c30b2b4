/** Makes a resume with fields of this one, and says what could be read and what could not. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { explain } from "@/client/problem";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { type StructureReport, structure } from "../server";
import { useLatex } from "../state/latex-context";

export function StructureDialog({ onClose }: { onClose: () => void }) {
  const { resumeId, autosave } = useLatex();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [made, setMade] = useState<{ id: string; report: StructureReport } | null>(null);
  const make = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await autosave.saveNow();
      setMade(await structure(resumeId));
    } catch (error) {
      setFailure(explain(error));
    }
    setBusy(false);
  };
  const open = (id: string) => {
    onClose();
    void navigate({ to: "/resumes/$resumeId", params: { resumeId: id } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={made ? "The resume with fields is made" : "Turn into a resume with fields"}
      description={
        made
          ? "It is a resume of its own; this one stays as it is."
          : "A second resume is made that you edit in fields, with every template. This one stays as it is."
      }
      className="w-[min(36rem,calc(100vw-2rem))]"
      footer={
        made ? (
          <Button variant="primary" onClick={() => open(made.id)}>
            Open it
          </Button>
        ) : (
          <Button variant="primary" busy={busy} onClick={() => void make()}>
            Read this source
          </Button>
        )
      }
    >
      {failure ? <Banner tone="bad">{failure}</Banner> : null}
      {made ? <Report report={made.report} /> : <Before />}
    </Dialog>
  );
}

function Before() {
  return (
    <p className="text-ui text-muted">
      Sections, entries, dates and lists are read as well as they can be. What finds no field is listed
      afterwards, with its line.
    </p>
  );
}

function Report({ report: { read, left } }: { report: StructureReport }) {
  return (
    <div className="grid gap-4 text-ui">
      <section aria-labelledby="report-read">
        <h3 id="report-read" className="mb-1 font-semibold">
          Read
        </h3>
        <p className="text-muted">{read.length > 0 ? read.join(", ") : "Nothing"}.</p>
      </section>
      <section aria-labelledby="report-left">
        <h3 id="report-left" className="mb-1 font-semibold">
          {left.length === 0 ? "Nothing was left out" : `Not read: ${left.length}`}
        </h3>
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {left.map(({ file, line, text, reason }) => (
            <li key={`${file}:${line}:${text}`} className="py-2">
              <p className="flex gap-3">
                <code className="min-w-0 grow truncate font-mono text-label">{text}</code>
                {line ? (
                  <span className="shrink-0 font-mono text-label text-muted">{`${file ?? ""}:${line}`}</span>
                ) : null}
              </p>
              <p className="text-muted">{reason}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
