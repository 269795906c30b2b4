/** What should be known about how a posting was read, such as a language that is understood only in part. */
import { Info } from "lucide-react";
import type { PostingReading } from "./analysis";

export function PostingNotes({ reading }: { reading: Pick<PostingReading, "findings"> }) {
  if (reading.findings.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 rounded-control bg-accent-soft px-3 py-2">
      {reading.findings.map(({ code, message }) => (
        <li key={code} className="flex items-start gap-2 text-ui">
          <Info size={14} aria-hidden="true" className="mt-[3px] shrink-0 text-accent-text" />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
