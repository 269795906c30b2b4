/** How scores are computed, in the open: every check with its points, its reason, and where its weight comes from. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTitle } from "@/shared/hooks/use-title";
import type { CatalogueCheck } from "@/shared/score/analysis";
import { pointsText } from "@/shared/score/bands";
import { scoringQuery } from "@/shared/score/score-queries";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Pill } from "@/shared/ui/pill";
import { Skeleton } from "@/shared/ui/skeleton";
import { byPart } from "./catalogue";
import { CheckFrame } from "./check-frame";

const route = getRouteApi("/scoring");

export function ScoringPage() {
  useTitle("How this is computed");
  const { version } = route.useSearch();
  const { data, error, refetch } = useQuery(scoringQuery(version));
  return (
    <CheckFrame>
      <div className="mx-auto max-w-3xl">
        <h1 tabIndex={-1} className="text-section font-semibold">
          How this is computed
        </h1>
        <p className="mt-2 text-body text-muted text-pretty">
          Both scores are sums of the checks below, worked out on this server. The same file always gets the
          same score, and no language model is asked. A score says how well a machine can read and compare a
          resume. It promises nothing about being hired.
        </p>
        {error ? (
          <ErrorPanel error={error} what="The catalogue could not be loaded" onRetry={() => void refetch()} />
        ) : null}
        {data || error ? null : <Skeleton className="mt-8 h-96 w-full" />}
        {data ? (
          <>
            <p className="mt-4 rounded-card border border-line bg-surface px-4 py-3 text-ui text-pretty">
              {data.note}
            </p>
            <h2 className="mt-10 text-title font-semibold">Readiness, 100 points</h2>
            <p className="mt-1 text-ui text-muted">Without a posting. Weights {data.version}.</p>
            {byPart(data).map(({ code, label, checks, points }) => (
              <section key={code} aria-label={label} className="mt-6">
                <div className="flex items-baseline justify-between gap-3 pb-2">
                  <h3 className="text-card font-semibold">{label}</h3>
                  <p className="text-ui text-muted tabular-nums">{pointsText(points)} points</p>
                </div>
                <ul className="overflow-hidden rounded-card border border-line bg-surface">
                  {checks.map((check) => (
                    <CheckLine key={check.code} check={check} />
                  ))}
                </ul>
              </section>
            ))}
            <h2 className="mt-10 text-title font-semibold">Match, 100 points</h2>
            <p className="mt-1 mb-3 text-ui text-muted text-pretty">
              With a posting. What a posting does not ask for gives its points to the other parts, in
              proportion.
            </p>
            <ul className="overflow-hidden rounded-card border border-line bg-surface">
              {data.match_parts.map(({ code, label, points }) => (
                <li
                  key={code}
                  className="flex items-baseline justify-between gap-3 border-t border-line px-4 py-3 text-ui first:border-t-0"
                >
                  <span className="font-medium">{label}</span>
                  <span className="text-muted tabular-nums">{pointsText(points)}</span>
                </li>
              ))}
            </ul>
            {data.profiles.length > 1 ? (
              <>
                <h2 className="mt-10 text-title font-semibold">Profiles</h2>
                <p className="mt-1 mb-3 text-ui text-muted text-pretty">
                  Trades differ, so some weights do. Who is judged as one of these gets other points, scaled
                  to a hundred again.
                </p>
                <dl className="overflow-hidden rounded-card border border-line bg-surface">
                  {data.profiles.map(({ id, label, why }) => (
                    <div key={id} className="border-t border-line px-4 py-3 text-ui first:border-t-0">
                      <dt className="font-medium">{label}</dt>
                      <dd className="mt-0.5 text-muted text-pretty">{why}</dd>
                    </div>
                  ))}
                </dl>
              </>
            ) : null}
          </>
        ) : null}
      </div>
    </CheckFrame>
  );
}

function CheckLine({ check }: { check: CatalogueCheck }) {
  return (
    <li className="border-t border-line px-4 py-3 first:border-t-0">
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-ui font-medium">{check.label}</p>
        <p className="shrink-0 text-ui text-muted tabular-nums">
          {check.points > 0 ? pointsText(check.points) : "in some fields"}
        </p>
      </div>
      <p className="mt-0.5 text-ui text-muted text-pretty">{check.why}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-label text-muted">
        {check.judgement ? <Pill>Judgement</Pill> : <Pill tone="good">Evidence</Pill>}
        {check.source ? <span>{check.source}</span> : null}
      </p>
    </li>
  );
}
