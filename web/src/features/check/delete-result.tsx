/** Deletes what was read of a file. */
import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { explain } from "@/client/problem";
import { deleteAnalysis } from "@/shared/score/score-server";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";

export function DeleteResult({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const remove = useMutation({
    mutationFn: () => deleteAnalysis(id),
    onSuccess: () => {
      showToast({ message: "Deleted. Nothing of this file is left here.", tone: "good" });
      onDeleted();
    },
    onError: (error) => showToast({ message: explain(error), tone: "bad" }),
  });
  return (
    <Button
      variant="danger"
      busy={remove.isPending}
      icon={<Trash2 size={14} aria-hidden="true" />}
      onClick={() => remove.mutate()}
    >
      Delete this result
    </Button>
  );
}
