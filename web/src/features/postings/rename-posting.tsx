/** A new name for a posting. */
import { useQueryClient } from "@tanstack/react-query";
import { RenameDialog } from "@/shared/forms/rename-dialog";
import type { PostingLine } from "@/shared/score/analysis";
import { POSTINGS_KEY } from "@/shared/score/score-queries";
import { renamePosting } from "@/shared/score/score-server";

export function RenamePosting({ posting, onClose }: { posting: PostingLine; onClose: () => void }) {
  const client = useQueryClient();
  const rename = async (title: string) => {
    await renamePosting(posting.id, title);
    await client.invalidateQueries({ queryKey: POSTINGS_KEY });
  };
  return <RenameDialog title={posting.title} rename={rename} onClose={onClose} />;
}
