/** How many fields the server has something to say about, and the way to the first of them. */
import { TriangleAlert } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "@/shared/ui/button";
import { useSession } from "../state/editor-context";
import { allFindings, type PlacedFinding } from "../state/finding-store";
import { reveal } from "../state/focus";

const RANK = { error: 0, warning: 1, info: 2 } as const;

function first(findings: readonly PlacedFinding[]): PlacedFinding | undefined {
  return [...findings].sort((one, other) => RANK[one.severity] - RANK[other.severity])[0];
}

export function FindingSummary() {
  const { editor, view, findings } = useSession();
  const state = useStore(findings);
  const relevant = allFindings(state).filter((finding) => finding.severity !== "info");
  const target = first(relevant);
  if (!target) return null;
  const errors = relevant.filter((finding) => finding.severity === "error").length;
  const count = errors || relevant.length;
  const what =
    errors > 0
      ? count === 1
        ? "field to fix"
        : "fields to fix"
      : count === 1
        ? "suggestion"
        : "suggestions";
  return (
    <div className="flex items-center gap-2 rounded-control border border-line bg-surface py-0.5 ps-3 pe-1 text-ui">
      <TriangleAlert
        size={14}
        aria-hidden="true"
        className={errors > 0 ? "shrink-0 text-bad" : "shrink-0 text-warn"}
      />
      <span className="min-w-0 grow truncate">
        <span className="font-medium">
          {count} {what}
        </span>
        <span className="text-muted"> · {target.message}</span>
      </span>
      <Button
        variant="ghost"
        className="text-accent-text"
        onClick={() => reveal(editor, view, target.id, target.field)}
      >
        Show
      </Button>
    </div>
  );
}
