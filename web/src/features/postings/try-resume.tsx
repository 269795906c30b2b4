/** Scores one of one's resumes against a posting, and leads into the editor with both. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, body } from "@/client/api";
import { explain } from "@/client/problem";
import { FormError } from "@/shared/forms/form-error";
import { keep } from "@/shared/hooks/kept";
import { BandWord } from "@/shared/score/band-word";
import { postingKeyOf } from "@/shared/score/chosen-posting";
import { ScoreRing } from "@/shared/score/score-ring";
import { keepScore } from "@/shared/score/score-server";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Select } from "@/shared/ui/select";

export function TryResume({ postingId }: { postingId: string }) {
  const navigate = useNavigate();
  const [resumeId, setResumeId] = useState("");
  const { data: resumes } = useQuery({
    queryKey: ["resumes", "choice"],
    queryFn: async ({ signal }) => {
      const query = { limit: 100, sort: "updated" } as const;
      return body(await api.GET("/api/v1/resumes", { params: { query }, signal })).items;
    },
  });
  const score = useMutation({ mutationFn: () => keepScore(resumeId, postingId, "general") });
  const match = score.data?.match;
  const open = () => {
    keep(postingKeyOf(resumeId), postingId);
    void navigate({ to: "/resumes/$resumeId", params: { resumeId } });
  };
  if (!resumes || resumes.length === 0) return null;
  return (
    <section
      aria-label="Score a resume against it"
      className="rounded-card border border-line bg-surface p-4"
    >
      <Field label="Score a resume against it">
        {(control) => (
          <Select
            {...control}
            value={resumeId}
            onChange={({ target }) => {
              score.reset();
              setResumeId(target.value);
            }}
          >
            <option value="">Choose a resume…</option>
            {resumes.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <FormError>{score.error ? explain(score.error) : null}</FormError>
      {match ? (
        <div role="status" className="mt-3 flex items-center gap-3">
          <ScoreRing kind="match" score={match.score} />
          <div>
            <p className="text-ui font-semibold">Match</p>
            <BandWord kind="match" score={match.score} />
          </div>
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {match ? (
          <Button variant="primary" onClick={open}>
            Open in the editor
          </Button>
        ) : (
          <Button
            variant="primary"
            busy={score.isPending}
            disabled={resumeId === ""}
            onClick={() => score.mutate()}
          >
            Score it
          </Button>
        )}
      </div>
    </section>
  );
}
