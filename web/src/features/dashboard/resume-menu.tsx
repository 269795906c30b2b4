/** What can be done with one resume. */
import { useNavigate } from "@tanstack/react-router";
import {
  BadgeCheck,
  CopyPlus,
  Download,
  Ellipsis,
  FileCode,
  FolderOpen,
  Gauge,
  Mail,
  Pencil,
  Star,
  Trash2,
} from "lucide-react";
import type { ResumeCard } from "@/client/types";
import { buttonClass } from "@/shared/ui/button-class";
import { Menu } from "@/shared/ui/menu";
import type { MenuItem } from "@/shared/ui/menu-item";
import type { ResumeActions } from "./use-resume-actions";

export interface ResumeMenuProps {
  resume: ResumeCard;
  actions: ResumeActions;
  onRename: () => void;
}

export function ResumeMenu({ resume, actions, onRename }: ResumeMenuProps) {
  const navigate = useNavigate();
  const open = () => void navigate({ to: "/resumes/$resumeId", params: { resumeId: resume.id } });
  const items: MenuItem[] = [
    { id: "open", label: "Open", icon: <FolderOpen size={16} />, perform: open },
    { id: "rename", label: "Rename…", icon: <Pencil size={16} />, perform: onRename },
    {
      id: "duplicate",
      label: "Duplicate",
      icon: <CopyPlus size={16} />,
      perform: () => actions.duplicate(resume),
    },
    ...(resume.kind === "resume"
      ? [
          {
            id: "letter",
            label: "Write a cover letter",
            icon: <Mail size={16} />,
            perform: () => actions.writeLetter(resume),
          },
          {
            id: "latex",
            label: "Turn into LaTeX",
            icon: <FileCode size={16} />,
            perform: () => actions.turnIntoLatex(resume),
          },
        ]
      : []),
    ...(resume.kind === "cover_letter"
      ? []
      : [
          {
            id: "score",
            label: "Score it",
            icon: <Gauge size={16} />,
            perform: () => actions.score(resume),
          },
        ]),
    {
      id: "favourite",
      label: resume.is_favourite ? "Remove from favourites" : "Add to favourites",
      icon: <Star size={16} />,
      perform: () => actions.markFavourite(resume, !resume.is_favourite),
    },
    {
      id: "default",
      label: resume.is_default ? "Is your default" : "Make default",
      icon: <BadgeCheck size={16} />,
      disabled: resume.is_default,
      perform: () => actions.makeDefault(resume),
    },
    {
      id: "json",
      label: "Download as JSON",
      icon: <Download size={16} />,
      perform: () => actions.download(resume),
    },
    "separator",
    {
      id: "delete",
      label: "Delete",
      icon: <Trash2 size={16} />,
      danger: true,
      perform: () => actions.remove(resume),
    },
  ];
  return (
    <Menu
      label={`Actions for ${resume.title}`}
      items={items}
      trigger={
        <button
          type="button"
          aria-label={`Actions for ${resume.title}`}
          className={buttonClass("ghost", "px-0! w-control")}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
    />
  );
}
