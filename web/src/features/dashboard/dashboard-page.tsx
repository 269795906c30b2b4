/** All resumes of the caller. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { FileText, FileUp, LayoutGrid, List, Plus, ScanText, Star } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { ResumeCard as Resume } from "@/client/types";
import type { Command } from "@/shared/commands/command";
import { useCommands } from "@/shared/commands/command-store";
import { RenameDialog } from "@/shared/forms/rename-dialog";
import { useTitle } from "@/shared/hooks/use-title";
import { Button } from "@/shared/ui/button";
import { buttonClass } from "@/shared/ui/button-class";
import { Empty } from "@/shared/ui/empty";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Segmented } from "@/shared/ui/segmented";
import { Select } from "@/shared/ui/select";
import { DashboardSkeleton } from "./dashboard-skeleton";
import { useDashboardView } from "./dashboard-view";
import { useHidden } from "./delete-later";
import { FileDrop } from "./file-drop";
import { NewResumeDialog } from "./new-resume-dialog";
import { NoFavourites } from "./no-favourites";
import { ResumeCard } from "./resume-card";
import { ResumeTable } from "./resume-table";
import { type ResumeSort, resumesQuery } from "./resumes-query";
import { type ResumeActions, useResumeActions } from "./use-resume-actions";

const LAYOUTS = [
  { value: "grid", label: "Grid", icon: <LayoutGrid size={16} aria-hidden="true" /> },
  { value: "list", label: "List", icon: <List size={16} aria-hidden="true" /> },
] as const;

export function DashboardPage() {
  useTitle("Resumes");
  const navigate = useNavigate();
  const { layout, sort, onlyFavourites, setLayout, setSort, setOnlyFavourites } = useDashboardView();
  const pages = useInfiniteQuery(resumesQuery(sort, onlyFavourites));
  const { data, error, isPending, isPlaceholderData, refetch } = pages;
  const { hasNextPage, fetchNextPage, isFetchingNextPage } = pages;
  const hidden = useHidden((state) => state.ids);
  const all = useResumeActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = () => heading.current?.focus({ preventScroll: true });
  const actions: ResumeActions = {
    ...all,
    markFavourite: (resume, isFavourite) => {
      // The resume leaves the list, and the button that has the focus with it.
      if (onlyFavourites && !isFavourite) focusHeading();
      all.markFavourite(resume, isFavourite);
    },
  };
  const [creating, setCreating] = useState(false);
  const [renaming, setRenaming] = useState<Resume | null>(null);
  const showAll = () => {
    focusHeading();
    setOnlyFavourites(false);
  };
  const resumes = (data?.pages.flatMap((page) => page.items) ?? []).filter(
    (resume) => !hidden.has(resume.id) && (resume.is_favourite || !onlyFavourites),
  );
  const isEmpty = data && !isPlaceholderData && resumes.length === 0 && !hasNextPage;

  const commands = useMemo<Command[]>(
    () => [
      {
        id: "resume.new",
        name: "New resume",
        group: "Resumes",
        keys: "n",
        icon: <Plus size={16} />,
        perform: () => setCreating(true),
      },
      {
        id: "resume.import",
        name: "Bring a resume from a file",
        group: "Resumes",
        icon: <FileUp size={16} />,
        perform: () => void navigate({ to: "/import" }),
      },
    ],
    [navigate],
  );
  useCommands(commands);

  return (
    <>
      <div className="mb-6 grid gap-3">
        <div className="flex items-center gap-3">
          <h1 ref={heading} tabIndex={-1} className="min-w-0 grow text-title font-semibold">
            Resumes
          </h1>
          <Link to="/check" className={buttonClass("secondary")}>
            <ScanText size={16} aria-hidden="true" />
            <span className="max-sm:sr-only">Check a file</span>
          </Link>
          <Button
            variant="primary"
            icon={<Plus size={16} aria-hidden="true" />}
            onClick={() => setCreating(true)}
          >
            New resume
          </Button>
        </div>
        {resumes.length > 0 || onlyFavourites || isPlaceholderData ? (
          <div className="flex flex-wrap items-center gap-3">
            <Button
              aria-pressed={onlyFavourites}
              icon={<Star size={16} fill={onlyFavourites ? "currentColor" : "none"} aria-hidden="true" />}
              className="aria-pressed:bg-accent-soft! aria-pressed:text-accent-text!"
              onClick={() => setOnlyFavourites(!onlyFavourites)}
            >
              <span className="max-sm:sr-only">Favourites</span>
            </Button>
            <div>
              <Select
                aria-label="Sort by"
                value={sort}
                onChange={(event) => setSort(event.currentTarget.value as ResumeSort)}
              >
                <option value="updated">Last edited</option>
                <option value="created">Newest</option>
                <option value="title">Name</option>
              </Select>
            </div>
            <Segmented label="Layout" options={LAYOUTS} value={layout} onChange={setLayout} iconsOnly />
          </div>
        ) : null}
      </div>
      {isPending || (isPlaceholderData && resumes.length === 0) ? <DashboardSkeleton /> : null}
      {error ? (
        <ErrorPanel error={error} what="Your resumes could not be loaded" onRetry={() => void refetch()} />
      ) : null}
      {isEmpty && onlyFavourites ? <NoFavourites onShowAll={showAll} /> : null}
      {isEmpty && !onlyFavourites ? <NothingYet onStart={() => setCreating(true)} /> : null}
      {resumes.length > 0 && layout === "grid" ? (
        <ul
          className="grid grid-cols-[repeat(auto-fill,minmax(min(15rem,100%),1fr))] gap-4"
          aria-label="Your resumes"
        >
          {resumes.map((resume) => (
            <ResumeCard
              key={resume.id}
              resume={resume}
              actions={actions}
              onRename={() => setRenaming(resume)}
            />
          ))}
        </ul>
      ) : null}
      {resumes.length > 0 && layout === "list" ? (
        <ResumeTable resumes={resumes} actions={actions} onRename={setRenaming} />
      ) : null}
      {hasNextPage ? (
        <p className="mt-6 text-center">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </p>
      ) : null}
      <FileDrop />
      {creating ? <NewResumeDialog onClose={() => setCreating(false)} /> : null}
      {renaming ? (
        <RenameDialog
          title={renaming.title}
          rename={(title) => actions.rename(renaming, title)}
          onClose={() => setRenaming(null)}
        />
      ) : null}
    </>
  );
}

function NothingYet({ onStart }: { onStart: () => void }) {
  return (
    <Empty
      icon={<FileText size={32} aria-hidden="true" />}
      title="No resume yet"
      action={
        <>
          <Button variant="primary" onClick={onStart}>
            Start your first resume
          </Button>
          <Link to="/import" className={buttonClass("secondary")}>
            <FileUp size={16} aria-hidden="true" />
            Bring one you have
          </Link>
        </>
      }
    >
      Here you keep every version of what you have done. Start from a sample and make it yours, or bring a
      file: PDF, Word, LinkedIn’s archive and many more.
    </Empty>
  );
}
