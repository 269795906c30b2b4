/** One entry with its fields, the roles and lines inside it, and the way to leave it out. */
import { Trash2 } from "lucide-react";
import { showToast } from "@/shared/toast/toast-store";
import { IconButton } from "@/shared/ui/icon-button";
import { FieldRow } from "./field-row";
import type { EntryView } from "./outline";
import { type Review, remove } from "./review-store";
import { ShowButton } from "./show-button";

export interface EntryCardProps {
  entry: EntryView;
  review: Review;
  problems: ReadonlyMap<string, string>;
  isInner?: boolean;
}

export function EntryCard({ entry, review, problems, isInner = false }: EntryCardProps) {
  const [only] = entry.fields;
  if (entry.noun === "line" && only) {
    return (
      <div className="flex items-end gap-1 sm:col-span-2">
        <div className="min-w-0 grow">
          <FieldRow view={only} review={review} problem={problems.get(only.key)} isLine />
        </div>
        <ShowButton id={entry.id} title={entry.title} isHidden={entry.isHidden} review={review} />
        <RemoveButton entry={entry} review={review} />
      </div>
    );
  }
  const isHead = entry.id === "basics";
  return (
    <fieldset
      className={
        isInner
          ? "min-w-0 border-t border-line pt-1 sm:col-span-2"
          : `min-w-0 rounded-card border border-line bg-surface px-3 pb-3 ${isHead ? "pt-3" : "pt-1"}`
      }
    >
      <legend className="sr-only">{entry.title || `This ${entry.noun}`}</legend>
      {isHead ? null : (
        <div className="flex items-center gap-1 ps-2.5">
          <span className="min-w-0 grow truncate text-label text-muted" aria-hidden="true">
            {isInner ? WORDS[entry.noun] : entry.title}
          </span>
          <ShowButton id={entry.id} title={entry.title} isHidden={entry.isHidden} review={review} />
          <RemoveButton entry={entry} review={review} />
        </div>
      )}
      <div className="grid min-w-0 gap-3 sm:grid-cols-2">
        {entry.fields.map((view) => (
          <FieldRow key={view.key} view={view} review={review} problem={problems.get(view.key)} />
        ))}
        {entry.inner.map((inner) => (
          <EntryCard key={inner.id} entry={inner} review={review} problems={problems} isInner />
        ))}
      </div>
    </fieldset>
  );
}

const WORDS: Readonly<Record<string, string>> = { role: "Role" };

function RemoveButton({ entry, review }: { entry: EntryView; review: Review }) {
  const short = entry.title.length > 40 ? `${entry.title.slice(0, 39)}…` : entry.title;
  return (
    <IconButton
      label={`Leave out ${short || `this ${entry.noun}`}`}
      icon={<Trash2 size={15} aria-hidden="true" />}
      onClick={() => {
        const undo = remove(review, entry.id);
        showToast({ message: `Left out: ${short || entry.noun}`, action: { label: "Undo", perform: undo } });
      }}
    />
  );
}
