/** One thing to mend: what, where, how, what it gives, and why it matters for whoever asks. */
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Pill } from "../ui/pill";
import type { ScoreFinding } from "./analysis";
import { pointsText } from "./bands";

const icon = { size: 14, className: "mt-[3px] shrink-0" } as const;
const MARKS = {
  error: <CircleAlert {...icon} aria-label="Problem" color="var(--bad)" />,
  warning: <TriangleAlert {...icon} aria-label="Warning" color="var(--warn)" />,
  info: <Info {...icon} aria-label="Hint" color="var(--muted)" />,
};

interface FindingRowProps {
  finding: ScoreFinding;
  where: string;
  /** Only what, for what to do about it is said by an action. */
  isTerse?: boolean;
  /** Goes to the place; where there is none to go to, the place is only named. */
  onShow?: (() => void) | undefined;
  onPoint?: ((on: boolean) => void) | undefined;
  actions?: ReactNode;
}

export function FindingRow({ finding, where, isTerse = false, onShow, onPoint, actions }: FindingRowProps) {
  return (
    <li
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      onFocus={() => onPoint?.(true)}
      onBlur={() => onPoint?.(false)}
      className="flex items-start gap-2 border-t border-line px-3.5 py-3 first:border-t-0"
    >
      {MARKS[finding.severity]}
      <div className="min-w-0 grow">
        <div className="flex items-start gap-3">
          <p className="min-w-0 grow text-ui font-medium text-ink">{finding.message}</p>
          {finding.points > 0 ? (
            <span className="shrink-0 text-ui font-medium text-good tabular-nums">
              +{pointsText(finding.points)}
              <span className="sr-only"> {finding.points === 1 ? "point" : "points"}</span>
            </span>
          ) : null}
        </div>
        {onShow ? (
          <button
            type="button"
            onClick={onShow}
            className="-ms-1 inline-flex min-h-6 items-center rounded-inner px-1 text-start text-ui text-accent-text hover:underline coarse:min-h-control"
          >
            <span>
              <span className="sr-only">Go to </span>
              {where}
            </span>
          </button>
        ) : isTerse ? null : (
          <p className="text-ui text-muted">{where}</p>
        )}
        {finding.fix && !isTerse ? <p className="mt-1 text-ui text-ink">{finding.fix}</p> : null}
        <div className="mt-1 flex flex-wrap items-start gap-x-2 gap-y-1">
          {finding.why ? <Why finding={finding} /> : null}
          {actions ? <div className="-me-2.5 ms-auto flex flex-wrap gap-1">{actions}</div> : null}
        </div>
      </div>
    </li>
  );
}

function Why({ finding }: { finding: ScoreFinding }) {
  return (
    <details className="min-w-0 open:basis-full">
      <summary className="inline-flex min-h-7 list-none items-center gap-2 rounded-inner text-ui text-muted underline decoration-line underline-offset-3 hover:text-ink coarse:min-h-control [&::-webkit-details-marker]:hidden">
        Why it matters
        {finding.judgement ? <Pill>Judgement</Pill> : null}
      </summary>
      <p className="pt-1 text-ui text-muted">
        {finding.why}
        {finding.judgement ? " How much it counts is our judgement, not a measurement." : ""}
      </p>
    </details>
  );
}
