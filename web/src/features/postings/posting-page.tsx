/** One posting: its text with what was found in it, and what it asks for. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ListOrdered } from "lucide-react";
import { useState } from "react";
import { formatDate } from "@/shared/format/dates";
import { useTitle } from "@/shared/hooks/use-title";
import type { Posting } from "@/shared/score/analysis";
import { PostingNotes } from "@/shared/score/posting-notes";
import { postingQuery } from "@/shared/score/score-queries";
import { buttonClass } from "@/shared/ui/button-class";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { factsOf } from "./asked-facts";
import { PostingMenu } from "./posting-menu";
import { PostingText } from "./posting-text";
import { RenamePosting } from "./rename-posting";
import { TryResume } from "./try-resume";
import { WantedSkills } from "./wanted-skills";

const route = getRouteApi("/shell/postings/$postingId");

export function PostingPage() {
  const { postingId } = route.useParams();
  const { data, error, refetch } = useQuery(postingQuery(postingId));
  useTitle(data?.title ?? "Posting");
  if (error) {
    return (
      <>
        <h1 tabIndex={-1} className="sr-only">
          Posting
        </h1>
        <ErrorPanel error={error} what="This posting could not be opened" onRetry={() => void refetch()} />
      </>
    );
  }
  return data ? <Opened posting={data} /> : <Skeleton className="h-96 w-full" />;
}

function Opened({ posting }: { posting: Posting }) {
  const navigate = useNavigate();
  const [renaming, setRenaming] = useState(false);
  const [lit, setLit] = useState<string | null>(null);
  const facts = factsOf(posting.reading);
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow basis-72">
          <h1 tabIndex={-1} className="text-title font-semibold">
            {posting.title}
          </h1>
          <p className="text-ui text-muted">
            {[posting.company, `added ${formatDate(posting.created_at)}`].filter(Boolean).join(", ")}
            {posting.url ? (
              <>
                {", "}
                <a
                  href={posting.url}
                  rel="noreferrer"
                  target="_blank"
                  className="text-accent-text underline underline-offset-3"
                >
                  its page
                </a>
              </>
            ) : null}
          </p>
        </div>
        <Link to="/ranking" search={{ posting: posting.id }} className={buttonClass("secondary")}>
          <ListOrdered size={16} aria-hidden="true" />
          Rank resumes
        </Link>
        <PostingMenu
          posting={posting}
          onRename={() => setRenaming(true)}
          onGone={() => void navigate({ to: "/postings" })}
        />
      </div>
      <PostingNotes reading={posting.reading} />
      <div className="mt-4 grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
        <PostingText posting={posting} lit={lit} onLight={setLit} />
        <div className="flex flex-col gap-8">
          <TryResume postingId={posting.id} />
          <WantedSkills skills={posting.reading.skills} lit={lit} onLight={setLit} />
          {facts.length > 0 ? (
            <section aria-label="What else it asks for">
              <h2 className="pb-2 text-card font-semibold">What else it asks for</h2>
              <dl className="text-ui">
                {facts.map(({ name, value }) => (
                  <div
                    key={name}
                    className="grid grid-cols-[6rem_1fr] gap-3 border-t border-line py-2 first:border-t-0"
                  >
                    <dt className="text-muted">{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ) : null}
        </div>
      </div>
      {renaming ? <RenamePosting posting={posting} onClose={() => setRenaming(false)} /> : null}
    </>
  );
}
