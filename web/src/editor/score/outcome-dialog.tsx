/** What came of an application: told by its owner, changed or taken back at any time. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { explain } from "@/client/problem";
import { formatDate } from "@/shared/format/dates";
import { FormError } from "@/shared/forms/form-error";
import type { AnalysisLine, Outcome } from "@/shared/score/analysis";
import { historyQuery } from "@/shared/score/score-queries";
import { tellOutcomes } from "@/shared/score/score-server";
import { Button } from "@/shared/ui/button";
import { Checkbox } from "@/shared/ui/checkbox";
import { Dialog } from "@/shared/ui/dialog";
import { OUTCOMES } from "./outcomes";

interface OutcomeDialogProps {
  resumeId: string;
  line: AnalysisLine;
  onClose: () => void;
}

export function OutcomeDialog({ resumeId, line, onClose }: OutcomeDialogProps) {
  const client = useQueryClient();
  const [told, setTold] = useState<readonly Outcome[]>(line.outcomes);
  const telling = useMutation({
    mutationFn: () => tellOutcomes(line.id, told),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: historyQuery(resumeId).queryKey });
      onClose();
    },
  });
  const toggle = (outcome: Outcome, on: boolean) =>
    setTold(on ? [...told, outcome] : told.filter((other) => other !== outcome));
  return (
    <Dialog
      open
      onClose={onClose}
      title="What came of it?"
      description={`${line.posting_title ?? "An application"}, with the resume as it was on ${formatDate(line.created_at)}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={telling.isPending} onClick={() => telling.mutate()}>
            Save
          </Button>
        </>
      }
    >
      <FormError>{telling.error ? explain(telling.error) : null}</FormError>
      <fieldset>
        <legend className="sr-only">What came of it</legend>
        {OUTCOMES.map(({ outcome, label, hint }) => (
          <Checkbox
            key={outcome}
            label={<span className="font-medium">{label}</span>}
            hint={hint}
            checked={told.includes(outcome)}
            onChange={({ target }) => toggle(outcome, target.checked)}
          />
        ))}
      </fieldset>
      <p className="mt-3 border-t border-line pt-3 text-ui text-muted text-pretty">
        This is a note for you, beside this score, and it changes no score. Nobody else sees it. Where this
        server tries two versions of its weights, its operator sees how many applications came to what with
        each, and not whose they were. It is no forecast of the next one.
      </p>
    </Dialog>
  );
}
