/** The star of a resume: filled where it is a favourite. */
import { Star } from "lucide-react";
import type { ResumeCard } from "@/client/types";
import { IconButton } from "@/shared/ui/icon-button";
import type { ResumeActions } from "./use-resume-actions";

interface FavouriteToggleProps {
  resume: ResumeCard;
  actions: ResumeActions;
}

export function FavouriteToggle({ resume, actions }: FavouriteToggleProps) {
  return (
    <IconButton
      label={`Favourite ${resume.title}`}
      aria-pressed={resume.is_favourite}
      onClick={() => actions.markFavourite(resume, !resume.is_favourite)}
      className="text-muted! hover:text-ink! aria-pressed:text-accent-text!"
      icon={<Star size={16} fill={resume.is_favourite ? "currentColor" : "none"} aria-hidden="true" />}
    />
  );
}
