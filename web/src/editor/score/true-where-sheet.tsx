/** A skill that the posting asks for and the resume does not show: its owner says where it would be true. */
import { CornerDownRight } from "lucide-react";
import type { SkillMatch } from "@/shared/score/analysis";
import { Dialog } from "@/shared/ui/dialog";
import { useDraft, useSession } from "../state/editor-context";
import { reveal } from "../state/focus";
import { type TruePlace, truePlaces } from "./true-places";

interface TrueWhereSheetProps {
  skill: SkillMatch;
  onClose: () => void;
}

export function TrueWhereSheet({ skill, onClose }: TrueWhereSheetProps) {
  const { editor, view } = useSession();
  const places = truePlaces(useDraft((draft) => draft));
  const go = ({ id, field }: TruePlace) => {
    onClose();
    // The dialog gives the focus back when it goes; the place takes it afterwards.
    requestAnimationFrame(() => {
      reveal(editor, view, id, field);
      const element = document.activeElement;
      if (element instanceof HTMLTextAreaElement) {
        element.setSelectionRange(element.value.length, element.value.length);
      }
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Where would this be true?"
      description={
        <>
          The posting asks for <strong className="font-medium text-ink">{skill.name}</strong>. If you have
          done it, choose where, and say it there in your own words. Nothing is written for you.
        </>
      }
    >
      {places.length === 0 ? (
        <p className="text-ui text-muted">
          There is no role or project to choose from yet. Add one first, then tell of it there.
        </p>
      ) : null}
      {places.map((group) => (
        <section key={group.id} aria-label={group.title} className="pb-4 last:pb-0">
          <h3 className="pb-1 text-label font-medium text-muted">{group.title}</h3>
          <ul className="overflow-hidden rounded-control border border-line">
            {group.places.map((place) => (
              <li key={place.id} className="border-t border-line first:border-t-0">
                <button
                  type="button"
                  onClick={() => go(place)}
                  className="flex min-h-11 w-full items-center gap-2 px-3 py-1.5 text-start hover:bg-hover focus-visible:outline-offset-[-2px]"
                >
                  <span className="min-w-0 grow">
                    <span className="block truncate text-ui font-medium">{place.title}</span>
                    <span className="block truncate text-ui text-muted">{place.detail}</span>
                  </span>
                  <CornerDownRight size={14} aria-hidden="true" className="shrink-0 text-muted" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="pt-1 text-ui text-muted">If it is not true anywhere, leave it out.</p>
    </Dialog>
  );
}
