/** What stands where favourites would. */
import { Star } from "lucide-react";
import { Button } from "@/shared/ui/button";
import { Empty } from "@/shared/ui/empty";

export function NoFavourites({ onShowAll }: { onShowAll: () => void }) {
  return (
    <Empty
      icon={<Star size={32} aria-hidden="true" />}
      title="No favourites"
      action={<Button onClick={onShowAll}>Show all resumes</Button>}
    >
      Mark the resumes that you reach for most with their star, and find them here.
    </Empty>
  );
}
