/** Says of what is hidden that it is, and prints it again. What is shown needs no word. */
import { EyeOff } from "lucide-react";
import { Button } from "@/shared/ui/button";
import { type Review, show } from "./review-store";

interface ShowButtonProps {
  id: string;
  title: string;
  isHidden: boolean;
  review: Review;
}

export function ShowButton({ id, title, isHidden, review }: ShowButtonProps) {
  if (!isHidden) return null;
  return (
    <Button
      variant="ghost"
      icon={<EyeOff size={14} aria-hidden="true" />}
      aria-label={`${title || "This entry"} is hidden on the page: show it`}
      onClick={() => show(review, id, true)}
    >
      Hidden
    </Button>
  );
}
