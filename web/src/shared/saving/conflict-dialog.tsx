/** Asks what to do when the resume was changed elsewhere; nothing is overwritten before the answer. */
import { useState } from "react";
import { explain } from "@/client/problem";
import { showToast } from "@/shared/toast/toast-store";
import { Banner } from "@/shared/ui/banner";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import type { KeptDraft } from "./local-drafts";
import { createResume } from "./resume-server";

interface ConflictDialogProps {
  mine: () => KeptDraft;
  takeTheirs: () => void;
  keepMine: () => void;
  onDone: () => void;
}

export function ConflictDialog({ mine, takeTheirs, keepMine, onDone }: ConflictDialogProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const choose = (perform: () => void) => {
    perform();
    onDone();
  };
  const keepBoth = async () => {
    setBusy(true);
    try {
      const { title, document } = mine();
      await createResume({ title: `${title} (my copy)`, document });
      choose(takeTheirs);
      showToast({ message: "Your version was kept as a resume of its own.", tone: "good" });
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={() => undefined}
      title="This resume was changed elsewhere"
      description="Another tab or device saved it after you opened it. Your changes are kept here until you choose."
      footer={
        <>
          <Button onClick={() => choose(takeTheirs)}>Take theirs</Button>
          <Button onClick={() => choose(keepMine)}>Keep mine</Button>
          <Button variant="primary" busy={busy} onClick={keepBoth}>
            Keep both
          </Button>
        </>
      }
    >
      {failure ? <Banner tone="bad">{explain(failure)}</Banner> : null}
      <dl className="grid gap-3 text-ui">
        <div>
          <dt className="font-medium">Keep both</dt>
          <dd className="text-muted">Your version becomes a second resume; this one shows theirs.</dd>
        </div>
        <div>
          <dt className="font-medium">Keep mine</dt>
          <dd className="text-muted">Your version replaces theirs.</dd>
        </div>
        <div>
          <dt className="font-medium">Take theirs</dt>
          <dd className="text-muted">Your changes since the last save go; Undo brings them back.</dd>
        </div>
      </dl>
    </Dialog>
  );
}
