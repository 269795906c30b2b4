/** A resume as one sees it on a desk: its page, its name, when it was last touched. */
import { Link } from "@tanstack/react-router";
import { BadgeCheck } from "lucide-react";
import type { ResumeCard as Resume } from "@/client/types";
import { formatAgo, formatDateTime } from "@/shared/format/dates";
import { Pill } from "@/shared/ui/pill";
import { FavouriteToggle } from "./favourite-toggle";
import { ResumeMenu, type ResumeMenuProps } from "./resume-menu";
import { ResumeThumbnail } from "./resume-thumbnail";

export function ResumeCard({ resume, ...menu }: ResumeMenuProps & { resume: Resume }) {
  return (
    <li className="group relative flex flex-col overflow-hidden rounded-card border border-line bg-surface transition-colors duration-120 hover:border-control has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-offset-2 has-[a:focus-visible]:outline-accent-text">
      <div className="aspect-[4/3.6] overflow-hidden border-b border-line bg-sunken px-6 pt-6">
        <div className="h-full overflow-hidden shadow-paper">
          <ResumeThumbnail resume={resume} />
        </div>
      </div>
      <div className="flex items-start gap-1 py-2 ps-4 pe-2">
        <div className="min-w-0 grow py-1">
          <Link
            to="/resumes/$resumeId"
            params={{ resumeId: resume.id }}
            className="block truncate text-body font-medium text-ink outline-none after:absolute after:inset-0"
          >
            {resume.title}
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ui text-muted">
            <time dateTime={resume.updated_at} title={formatDateTime(resume.updated_at)}>
              Edited {formatAgo(resume.updated_at)}
            </time>
            {resume.kind === "latex" ? <Pill>LaTeX</Pill> : null}
            {resume.is_default ? (
              <Pill tone="accent" icon={<BadgeCheck size={10} aria-hidden="true" />}>
                Default
              </Pill>
            ) : null}
          </p>
        </div>
        <div className="relative z-[1] flex">
          <FavouriteToggle resume={resume} actions={menu.actions} />
          <ResumeMenu resume={resume} {...menu} />
        </div>
      </div>
    </li>
  );
}
