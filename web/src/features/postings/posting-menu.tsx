/** What can be done with one posting. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Ellipsis, FolderOpen, ListOrdered, Pencil, Trash2 } from "lucide-react";
import type { PostingLine } from "@/shared/score/analysis";
import { POSTINGS_KEY } from "@/shared/score/score-queries";
import { buttonClass } from "@/shared/ui/button-class";
import { Menu } from "@/shared/ui/menu";
import { deleteLater } from "./delete-later";

interface PostingMenuProps {
  posting: PostingLine;
  onRename: () => void;
  /** Where one goes when it is deleted from its own page. */
  onGone?: () => void;
}

export function PostingMenu({ posting, onRename, onGone }: PostingMenuProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id, title } = posting;
  const remove = () => {
    deleteLater(posting, () => void client.invalidateQueries({ queryKey: POSTINGS_KEY }));
    onGone?.();
  };
  return (
    <Menu
      label={`Actions for ${title}`}
      items={[
        ...(onGone
          ? []
          : [
              {
                id: "open",
                label: "Open",
                icon: <FolderOpen size={16} />,
                perform: () => void navigate({ to: "/postings/$postingId", params: { postingId: id } }),
              },
            ]),
        {
          id: "rank",
          label: "Rank resumes",
          icon: <ListOrdered size={16} />,
          perform: () => void navigate({ to: "/ranking", search: { posting: id } }),
        },
        { id: "rename", label: "Rename…", icon: <Pencil size={16} />, perform: onRename },
        "separator",
        { id: "delete", label: "Delete", icon: <Trash2 size={16} />, danger: true, perform: remove },
      ]}
      trigger={
        <button
          type="button"
          aria-label={`Actions for ${title}`}
          className={buttonClass("ghost", "px-0! w-control")}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
    />
  );
}
