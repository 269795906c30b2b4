/** The finished file: the way to it, what was changed so that it fits, and what machines read in it. */
import { Download } from "lucide-react";
import type { ResumeExport } from "@/client/types";
import { buttonClass } from "@/shared/ui/button-class";
import { FORMATS } from "./formats";
import { ProofLine } from "./proof-line";

const figure = (value: number) => Number(value.toFixed(2)).toString();

function sizeText({ size_bytes, page_count }: ResumeExport): string {
  const pages = page_count ? (page_count === 1 ? "1 page" : `${page_count} pages`) : "";
  const size = size_bytes ? `${Math.max(1, Math.round(size_bytes / 1000))} kB` : "";
  return [pages, size].filter(Boolean).join(", ");
}

export function FinishedExport({ done }: { done: ResumeExport }) {
  const changes = (done.changes ?? []).map(
    ({ title, before, after }) => `${title.toLowerCase()} ${figure(before)} → ${figure(after)}`,
  );
  const details = sizeText(done);
  return (
    <div className="rounded-control bg-good-soft px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-3">
        <p className="grow text-ui text-good">
          Your file is ready{details ? `: ${details}` : ""}.{done.is_redacted ? " It names nobody." : ""}
        </p>
        {done.download_url ? (
          <a href={done.download_url} download className={buttonClass("primary")}>
            <Download size={14} aria-hidden="true" />
            Download {FORMATS[done.format].name}
          </a>
        ) : null}
      </div>
      {changes.length > 0 ? (
        <p className="mt-1 text-ui text-ink">So that it fits: {changes.join(", ")}.</p>
      ) : null}
      <ProofLine done={done} />
    </div>
  );
}
