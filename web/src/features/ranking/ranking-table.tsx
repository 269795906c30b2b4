/** The ranked resumes: place, the fit that it goes by, both scores, and the reasons. */
import { Link } from "@tanstack/react-router";
import type { Ranked } from "@/shared/score/analysis";
import { bandOf, wholeScore } from "@/shared/score/bands";
import { ShareBar } from "@/shared/score/share-bar";

const FIRST_REASONS = 2;
const HEAD = "px-3 py-2 text-label font-medium text-muted first:ps-4 last:pe-4";
const CELL = "px-3 py-3 align-top first:ps-4 last:pe-4";

export function RankingTable({ ranked }: { ranked: readonly Ranked[] }) {
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface">
      <table className="w-full border-collapse text-ui max-sm:block">
        <caption className="sr-only">Resumes in the order of their fit with the posting</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line bg-sunken">
            <th scope="col" className={`${HEAD} w-14 text-start`}>
              Place
            </th>
            <th scope="col" className={`${HEAD} text-start`}>
              Resume
            </th>
            <th scope="col" className={`${HEAD} w-16 text-end`}>
              Fit
            </th>
            <th scope="col" className={`${HEAD} w-36 text-start`}>
              Match
            </th>
            <th scope="col" className={`${HEAD} w-24 text-end`}>
              Readiness
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {ranked.map((one) => (
            <tr
              key={`${one.rank} ${one.name}`}
              className="border-t border-line first:border-t-0 max-sm:grid max-sm:grid-cols-[3rem_1fr_auto]"
            >
              <td className={`${CELL} text-muted tabular-nums`}>{one.rank}</td>
              <th scope="row" className={`${CELL} min-w-0 text-start font-normal`}>
                <Name ranked={one} />
                <Reasons reasons={one.reasons} />
              </th>
              <td className={`${CELL} text-end font-semibold tabular-nums`}>
                {one.fit === null ? "" : wholeScore(one.fit)}
                <span aria-hidden="true" className="block text-label font-normal text-muted sm:hidden">
                  fit
                </span>
              </td>
              <td className={`${CELL} max-sm:hidden`}>
                {one.match === null ? "" : <Match score={one.match} />}
              </td>
              <td className={`${CELL} text-end text-muted tabular-nums max-sm:hidden`}>
                {one.readiness === null ? "" : wholeScore(one.readiness)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ ranked }: { ranked: Ranked }) {
  const look = "block font-medium break-words text-ink hover:underline";
  if (ranked.resume_id) {
    return (
      <Link to="/resumes/$resumeId" params={{ resumeId: ranked.resume_id }} className={look}>
        {ranked.name}
      </Link>
    );
  }
  if (ranked.analysis_id) {
    return (
      <Link to="/check" search={{ analysis: ranked.analysis_id }} className={look}>
        {ranked.name}
      </Link>
    );
  }
  return <span className="block font-medium break-words">{ranked.name}</span>;
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  const first = reasons.slice(0, FIRST_REASONS);
  const more = reasons.slice(FIRST_REASONS);
  return (
    <div className="mt-1 text-muted">
      <ReasonList reasons={first} />
      {more.length > 0 ? (
        <details>
          <summary className="inline-flex min-h-6 list-none items-center rounded-inner underline decoration-line underline-offset-3 hover:text-ink coarse:min-h-control [&::-webkit-details-marker]:hidden">
            {more.length === 1 ? "1 more reason" : `${more.length} more reasons`}
          </summary>
          <ReasonList reasons={more} />
        </details>
      ) : null}
    </div>
  );
}

function ReasonList({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function Match({ score }: { score: number }) {
  return (
    <>
      <span className="flex items-baseline justify-between gap-2">
        <span className="tabular-nums">{wholeScore(score)}</span>
        <span className="text-label text-muted">{bandOf("match", score).word}</span>
      </span>
      <span className="mt-1 block">
        <ShareBar points={score} of={100} />
      </span>
    </>
  );
}
