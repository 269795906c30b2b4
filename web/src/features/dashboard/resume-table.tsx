/** The resumes as a dense list. */
import { Link } from "@tanstack/react-router";
import type { ResumeCard } from "@/client/types";
import { formatAgo, formatDate, formatDateTime } from "@/shared/format/dates";
import { type Column, DataTable } from "@/shared/ui/data-table";
import { Pill } from "@/shared/ui/pill";
import { FavouriteToggle } from "./favourite-toggle";
import { ResumeMenu } from "./resume-menu";
import type { ResumeActions } from "./use-resume-actions";

interface ResumeTableProps {
  resumes: readonly ResumeCard[];
  actions: ResumeActions;
  onRename: (resume: ResumeCard) => void;
}

export function ResumeTable({ resumes, actions, onRename }: ResumeTableProps) {
  const columns: Column<ResumeCard>[] = [
    {
      id: "title",
      name: "Name",
      isHeader: true,
      cell: (resume) => (
        <span className="flex flex-wrap items-center gap-2">
          <Link
            to="/resumes/$resumeId"
            params={{ resumeId: resume.id }}
            className="min-h-6 font-medium text-ink underline-offset-2 hover:underline"
          >
            {resume.title}
          </Link>
          {resume.kind === "latex" ? <Pill>LaTeX</Pill> : null}
          {resume.is_default ? <Pill tone="accent">Default</Pill> : null}
        </span>
      ),
    },
    {
      id: "updated",
      name: "Edited",
      cell: (resume) => (
        <time dateTime={resume.updated_at} title={formatDateTime(resume.updated_at)}>
          {formatAgo(resume.updated_at)}
        </time>
      ),
    },
    { id: "created", name: "Made", isWide: true, cell: (resume) => formatDate(resume.created_at) },
    {
      id: "actions",
      name: "Actions",
      isNameHidden: true,
      cell: (resume) => (
        <span className="inline-flex">
          <FavouriteToggle resume={resume} actions={actions} />
          <ResumeMenu resume={resume} actions={actions} onRename={() => onRename(resume)} />
        </span>
      ),
    },
  ];
  return <DataTable caption="Your resumes" columns={columns} rows={resumes} rowKey={(resume) => resume.id} />;
}
