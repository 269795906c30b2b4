/** Many resumes against one posting: which posting, and which resumes. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileStack, FolderOpen } from "lucide-react";
import { useState } from "react";
import { explain } from "@/client/problem";
import { FormError } from "@/shared/forms/form-error";
import { useTitle } from "@/shared/hooks/use-title";
import { PostingForm } from "@/shared/score/posting-form";
import { type Candidates, startRanking } from "@/shared/score/ranking-server";
import { postingQuery } from "@/shared/score/score-queries";
import { Button } from "@/shared/ui/button";
import { Segmented } from "@/shared/ui/segmented";
import { Skeleton } from "@/shared/ui/skeleton";
import { FileList } from "./file-list";
import { PastRankings } from "./past-rankings";
import { RANKINGS_KEY } from "./rankings-query";
import { ResumeList } from "./resume-list";
import { Step } from "./step";

const route = getRouteApi("/shell/ranking");
const icon = { size: 14, "aria-hidden": true } as const;

const WAYS = [
  { value: "files", label: "Files", icon: <FileStack {...icon} /> },
  { value: "resumes", label: "Resumes kept here", icon: <FolderOpen {...icon} /> },
] as const;
type Way = (typeof WAYS)[number]["value"];

export function RankingPage() {
  useTitle("Rank resumes");
  const { posting: postingId } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const choose = (id: string | undefined) =>
    void navigate({ to: "/ranking", search: id ? { posting: id } : {}, replace: true });
  const [way, setWay] = useState<Way>("files");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [resumeIds, setResumeIds] = useState<readonly string[]>([]);
  const candidates: Candidates = way === "files" ? { files } : { resumeIds };
  const count = way === "files" ? files.length : resumeIds.length;
  const start = useMutation({
    mutationFn: () => startRanking(candidates, postingId ?? ""),
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: RANKINGS_KEY });
      return navigate({ to: "/ranking/$bulkId", params: { bulkId: id } });
    },
  });
  return (
    <div className="grid items-start gap-x-10 gap-y-12 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <h1 tabIndex={-1} className="text-title font-semibold">
          Rank resumes
        </h1>
        <p className="mt-1 mb-6 max-w-2xl text-body text-muted text-pretty">
          Many resumes against one posting, in the order of how close they are, with the reasons for each
          place. It sorts a pile so that you know where to begin reading. It decides about nobody.
        </p>
        <div className="flex flex-col gap-4">
          <Step number={1} title="The posting">
            {postingId ? (
              <ChosenPosting id={postingId} onChange={() => choose(undefined)} />
            ) : (
              <PostingForm submitLabel="Use this posting" offersKept onPosting={({ id }) => choose(id)} />
            )}
          </Step>
          <Step number={2} title="The resumes">
            <div className="mb-3">
              <Segmented label="Where the resumes are" options={WAYS} value={way} onChange={setWay} />
            </div>
            {way === "files" ? (
              <FileList files={files} onChange={setFiles} />
            ) : (
              <ResumeList chosen={resumeIds} onChange={setResumeIds} />
            )}
          </Step>
          <FormError>{start.error ? explain(start.error) : null}</FormError>
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="primary"
              busy={start.isPending}
              disabled={!postingId || count === 0}
              onClick={() => start.mutate()}
            >
              {count > 0 ? `Rank ${count} ${nounOf(way, count)}` : "Rank them"}
            </Button>
            <p className="text-ui text-muted">{lackOf(postingId, count)}</p>
          </div>
        </div>
      </div>
      <PastRankings />
    </div>
  );
}

function nounOf(way: Way, count: number): string {
  const noun = way === "files" ? "file" : "resume";
  return count === 1 ? noun : `${noun}s`;
}

function lackOf(postingId: string | undefined, count: number): string {
  if (!postingId) return "Choose a posting first.";
  return count === 0 ? "Choose the resumes." : "";
}

function ChosenPosting({ id, onChange }: { id: string; onChange: () => void }) {
  const { data, error } = useQuery(postingQuery(id));
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div className="min-w-0 grow basis-48">
        {data ? <p className="truncate text-ui font-medium">{data.title}</p> : null}
        {data?.company ? <p className="truncate text-ui text-muted">{data.company}</p> : null}
        {error ? <p className="text-ui text-bad">{explain(error)}</p> : null}
        {data || error ? null : <Skeleton className="h-5 w-40" />}
      </div>
      <Button onClick={onChange}>Choose another</Button>
    </div>
  );
}
