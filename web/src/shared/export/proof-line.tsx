/** What machines read in a finished file: that it is equal, or exactly where it is not. */
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { api, body } from "@/client/api";
import { explain } from "@/client/problem";
import type { ResumeExport } from "@/client/types";

export function ProofLine({ done }: { done: ResumeExport }) {
  const [open, setOpen] = useState(false);
  const { proof } = done;
  if (!proof) return null;
  const readers = proof.readers.join(" and ");
  return (
    <details className="mt-2 text-ui" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex items-center gap-1.5">
        {proof.equal ? (
          <CircleCheck size={14} aria-hidden="true" className="shrink-0 text-good" />
        ) : (
          <TriangleAlert size={14} aria-hidden="true" className="shrink-0 text-warn" />
        )}
        <span className="underline decoration-dotted underline-offset-2">
          {proof.equal
            ? `Read back by ${readers}: every word, in order.`
            : `Read back by ${readers}: not all is as it was written.`}
        </span>
      </summary>
      {open ? <Readings exportId={done.id} /> : null}
    </details>
  );
}

function Readings({ exportId }: { exportId: string }) {
  const { data, error } = useQuery({
    queryKey: ["proof", exportId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      body(
        await api.GET("/api/v1/exports/{export_id}/proof", {
          params: { path: { export_id: exportId } },
          signal,
        }),
      ),
  });
  if (error) return <p className="mt-1 text-bad">{explain(error)}</p>;
  return (
    <ul className="mt-2 flex flex-col gap-3">
      {data?.readers.map((reader) => (
        <li key={reader.name}>
          <p className="font-medium">
            {reader.name}: {reader.equal ? "equal" : `${reader.differences.length} differences`}
          </p>
          {reader.differences.map(({ kind, where, expected, read }) => (
            <p key={`${kind} ${where} ${expected}`} className="text-muted">
              {kind}, {where}: <q>{expected}</q>
              {read ? (
                <>
                  {" "}
                  was read as <q>{read}</q>
                </>
              ) : null}
            </p>
          ))}
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
            tabIndex={0}
            className="mt-1 max-h-48 overflow-auto rounded-inner bg-surface p-2 font-mono text-label whitespace-pre-wrap"
          >
            {reader.text.trim()}
          </pre>
        </li>
      ))}
    </ul>
  );
}
