/** The posting beside the resume, over the editor. */
import { useMemo } from "react";
import type { Match, Posting } from "@/shared/score/analysis";
import { blocksOf } from "@/shared/score/resume-blocks";
import { SideBySide } from "@/shared/score/side-by-side";
import { Dialog } from "@/shared/ui/dialog";
import type { Draft } from "../document/draft";

interface CompareDialogProps {
  posting: Posting;
  match: Match;
  draft: Draft;
  onClose: () => void;
}

export function CompareDialog({ posting, match, draft, onClose }: CompareDialogProps) {
  const blocks = useMemo(() => blocksOf(draft.document), [draft]);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Side by side"
      description="Choose a marked word to see where it stands on the other side."
      className="w-[min(76rem,calc(100vw-2rem))]"
    >
      <div className="h-[min(44rem,calc(100dvh-10rem))]">
        <SideBySide posting={posting.text} blocks={blocks} skills={match.skills} />
      </div>
    </Dialog>
  );
}
