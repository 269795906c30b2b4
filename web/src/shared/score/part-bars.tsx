/** The parts of a score as labelled bars; each opens into the checks that it is made of. */
import { Check, ChevronRight, CircleDashed, Minus } from "lucide-react";
import type { Check as CheckResult, ScorePart } from "./analysis";
import { pointsText, shareOf, shortPoints } from "./bands";
import { ShareBar } from "./share-bar";

export function PartBars({ parts, label }: { parts: readonly ScorePart[]; label: string }) {
  return (
    <ul aria-label={label} className="flex flex-col">
      {parts.map((part) => (
        <li key={part.code} className="border-t border-line first:border-t-0">
          <Part part={part} />
        </li>
      ))}
    </ul>
  );
}

function Part({ part }: { part: ScorePart }) {
  const figures = part.of > 0 ? `${shortPoints(part.points)} of ${shortPoints(part.of)}` : "not asked for";
  const line = (
    <span className="grid min-w-0 grow grid-cols-[1fr_4rem_5.25rem] items-center gap-x-3">
      <span className="min-w-0 text-ui text-ink">{part.label}</span>
      <ShareBar points={part.points} of={part.of} />
      <span className="text-end text-label whitespace-nowrap text-muted tabular-nums">{figures}</span>
    </span>
  );
  if (part.checks.length === 0) return <div className="flex py-2 ps-5">{line}</div>;
  return (
    <details className="group/part">
      <summary className="flex list-none items-center gap-1.5 rounded-inner py-2 coarse:min-h-control [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={14}
          aria-hidden="true"
          className="shrink-0 text-muted transition-transform duration-120 group-open/part:rotate-90"
        />
        {line}
      </summary>
      <ul className="flex flex-col gap-1.5 pb-3 ps-5">
        {part.checks.map((check) => (
          <li key={check.code} className="flex items-start gap-2 text-ui">
            <CheckMark check={check} />
            <span className="min-w-0 grow text-muted">
              {check.label}
              {check.note ? <span className="block text-label">{check.note}</span> : null}
            </span>
            <span className="shrink-0 text-label leading-5 text-muted tabular-nums">
              {pointsText(check.points)} of {pointsText(check.of)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function CheckMark({ check }: { check: CheckResult }) {
  const look = "mt-[3px] shrink-0";
  if (check.of <= 0) return <Minus size={14} aria-label="Does not count" className={`${look} text-muted`} />;
  if (shareOf(check.points, check.of) >= 0.999) {
    return <Check size={14} aria-label="In full" className={`${look} text-good`} />;
  }
  return <CircleDashed size={14} aria-label="Not in full" className={`${look} text-warn`} />;
}
