/** The fields by section. */
import { Trash2 } from "lucide-react";
import { showToast } from "@/shared/toast/toast-store";
import { IconButton } from "@/shared/ui/icon-button";
import { EntryCard } from "./entry-card";
import type { GroupView } from "./outline";
import { type Review, remove } from "./review-store";
import { ShowButton } from "./show-button";

interface GroupListProps {
  groups: readonly GroupView[];
  review: Review;
  problems: ReadonlyMap<string, string>;
}

export function GroupList({ groups, review, problems }: GroupListProps) {
  return groups.map((group) => (
    <section key={group.id} aria-labelledby={`group-${group.id}`} className="grid gap-2">
      <div className="flex items-center gap-2">
        <h2 id={`group-${group.id}`} className="grow text-card font-semibold">
          {group.title}{" "}
          {group.id === "basics" || group.entries.length < 2 ? null : (
            <span className="font-normal text-muted tabular-nums">({group.entries.length})</span>
          )}
        </h2>
        {group.id === "basics" ? null : (
          <ShowButton id={group.id} title={group.title} isHidden={group.isHidden} review={review} />
        )}
        {group.id === "basics" ? null : (
          <IconButton
            label={`Leave out the section ${group.title}`}
            icon={<Trash2 size={15} aria-hidden="true" />}
            onClick={() => {
              const undo = remove(review, group.id);
              showToast({
                message: `Left out: ${group.title}`,
                action: { label: "Undo", perform: undo },
              });
            }}
          />
        )}
      </div>
      {group.entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} review={review} problems={problems} />
      ))}
    </section>
  ));
}
