/** What would raise the score, the most first: each leads to its place, some mend themselves, all may be left. */
import { Check, EyeOff, Undo2 } from "lucide-react";
import { useState } from "react";
import type { Reading, ScoreFinding } from "@/shared/score/analysis";
import { pointsText } from "@/shared/score/bands";
import { FindingRow } from "@/shared/score/finding-row";
import { totalGain } from "@/shared/score/order-findings";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { useSession } from "../state/editor-context";
import { reveal } from "../state/focus";
import { fixCommand } from "./apply-fix";
import { ignore, takeBack, useIgnored } from "./ignored";
import { boxesOf, pin, pointAt } from "./page-box-store";
import { evidenceOf, type Placed } from "./placed";

const FIRST = 8;
/** Fewer than this are not worth a button that hides them. */
const FEWEST_HIDDEN = 3;
const SMALL = "h-7! coarse:h-control!";

interface FindingListProps {
  placed: readonly Placed[];
  reading: Reading;
  isFresh: boolean;
  title: string;
  nothing: string;
  /** What a finding is answered with, where that is not a place to go to. */
  answerOf?: ((finding: ScoreFinding) => Answer | null) | undefined;
}

export interface Answer {
  readonly label: string;
  readonly perform: () => void;
}

export function FindingList({ placed, title, nothing, ...rest }: FindingListProps) {
  const { resumeId } = useSession();
  const ignored = useIgnored(resumeId);
  const [isLong, setLong] = useState(false);
  const [showsIgnored, setShowsIgnored] = useState(false);
  const open = placed.filter(({ key }) => !ignored.has(key));
  const left = placed.filter(({ key }) => ignored.has(key));
  const isCut = open.length >= FIRST + FEWEST_HIDDEN;
  const shown = isLong || !isCut ? open : open.slice(0, FIRST);
  const gain = totalGain(open.map(({ finding }) => finding));
  return (
    <section aria-label={title}>
      <div className="flex items-baseline justify-between gap-3 pb-2">
        <h3 className="text-ui font-semibold">{title}</h3>
        {gain > 0 ? (
          <p className="text-label text-muted tabular-nums">up to +{pointsText(gain)} in all</p>
        ) : null}
      </div>
      {open.length === 0 ? <p className="text-ui text-muted">{nothing}</p> : null}
      {open.length > 0 ? (
        <ul className="overflow-hidden rounded-card border border-line bg-surface">
          {shown.map((one) => (
            <Row key={one.key} placed={one} {...rest} />
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-1 pt-1">
        {isCut ? (
          <Button variant="ghost" className="text-muted" onClick={() => setLong(!isLong)}>
            {isLong ? "Show fewer" : `Show all ${open.length}`}
          </Button>
        ) : null}
        {left.length > 0 ? (
          <Button
            variant="ghost"
            className="text-muted"
            aria-expanded={showsIgnored}
            onClick={() => setShowsIgnored(!showsIgnored)}
          >
            {left.length} ignored
          </Button>
        ) : null}
      </div>
      {showsIgnored && left.length > 0 ? (
        <ul className="overflow-hidden rounded-card border border-line bg-surface">
          {left.map((one) => (
            <Row key={one.key} placed={one} {...rest} isIgnored />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface RowProps extends Pick<FindingListProps, "reading" | "isFresh" | "answerOf"> {
  placed: Placed;
  isIgnored?: boolean;
}

function Row({ placed, reading, isFresh, answerOf, isIgnored = false }: RowProps) {
  const { resumeId, editor, view } = useSession();
  const { finding, id, field, where, key } = placed;
  const answer = answerOf?.(finding) ?? null;
  const boxes = boxesOf(isFresh ? evidenceOf(reading, finding.pointer, finding.evidence) : []);
  const show = () => {
    pin(boxes);
    reveal(editor, view, id, field);
  };
  const apply = () => {
    const command = fixCommand(editor.draft(), finding);
    if (!command) {
      showToast({ message: "The text has changed since. The score will be new in a moment." });
      return;
    }
    editor.run(command);
    const after = editor.draft();
    const undo = () => (editor.draft() === after ? editor.undo() : undefined);
    showToast({ message: `Mended: ${finding.message}`, action: { label: "Undo", perform: undo } });
  };
  return (
    <FindingRow
      finding={finding}
      isTerse={answer !== null}
      where={where}
      onShow={answer || finding.pointer === "" ? undefined : show}
      onPoint={(on) => pointAt(on ? boxes : [])}
      actions={
        isIgnored ? (
          <Button
            variant="ghost"
            className={`${SMALL} last:-me-2.5`}
            icon={<Undo2 size={14} aria-hidden="true" />}
            onClick={() => takeBack(resumeId, key)}
          >
            Consider again
          </Button>
        ) : (
          <>
            <Button
              variant="ghost"
              className={`${SMALL} text-muted last:-me-2.5`}
              icon={<EyeOff size={14} aria-hidden="true" />}
              onClick={() => ignore(resumeId, key)}
            >
              Ignore
            </Button>
            {answer ? (
              <Button className={SMALL} onClick={answer.perform}>
                {answer.label}
              </Button>
            ) : null}
            {finding.operations.length > 0 ? (
              <Button className={SMALL} icon={<Check size={14} aria-hidden="true" />} onClick={apply}>
                Apply
              </Button>
            ) : null}
          </>
        )
      }
    />
  );
}
