/** What found no place: each can be given one, or be left; what is left is noted with the resume. */
import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { Select } from "@/shared/ui/select";
import { targetsOf } from "./moves";
import { without } from "./places";
import type { Leftover } from "./reading";
import { placeLeftover, type Review } from "./review-store";

const MOST_SHOWN = 400;

export function LeftoverList({ review }: { review: Review }) {
  const leftover = useStore(review, (state) => state.leftover);
  const document = useStore(review, (state) => state.document);
  const removed = useStore(review, (state) => state.removed);
  const groups = useMemo(() => targetsOf(without(document, removed)), [document, removed]);
  if (leftover.length === 0) return null;
  return (
    <section aria-labelledby="leftover-title" className="grid gap-2">
      <h2 id="leftover-title" className="text-card font-semibold">
        Left over <span className="font-normal text-muted tabular-nums">({leftover.length})</span>
      </h2>
      <p className="text-ui text-muted">
        Nothing of your file is dropped. Give these a place, or leave them: they are noted with the resume.
      </p>
      <ul className="grid gap-2">
        {leftover.map((entry) => (
          <Row key={entry.id} entry={entry} review={review} groups={groups} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  entry: Leftover;
  review: Review;
  groups: ReturnType<typeof targetsOf>;
}

function Row({ entry, review, groups }: RowProps) {
  const [target, setTarget] = useState("");
  const shown = entry.text.length > MOST_SHOWN ? `${entry.text.slice(0, MOST_SHOWN)}…` : entry.text;
  const point = () => review.setState({ active: entry.id });
  const place = () => {
    const undo = placeLeftover(review, entry, target);
    showToast({ message: "It has a place now", action: { label: "Undo", perform: undo } });
  };
  return (
    <li
      onMouseEnter={point}
      onFocus={point}
      className="grid gap-2 rounded-card border border-dashed border-control bg-surface p-3"
    >
      <p className="text-ui whitespace-pre-wrap wrap-anywhere">{shown}</p>
      <p className="text-label text-muted wrap-anywhere">
        {[entry.path, capital(entry.why)].filter(Boolean).join(" · ")}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 grow basis-48">
          <Select
            aria-label={`Where to put “${entry.text.slice(0, 40)}”`}
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
          >
            <option value="">Leave it</option>
            {groups.map(({ label, targets }) => (
              <optgroup key={label} label={label}>
                {targets.map(({ id, label: name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </div>
        <Button disabled={target === ""} onClick={place}>
          Put it there
        </Button>
      </div>
    </li>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
