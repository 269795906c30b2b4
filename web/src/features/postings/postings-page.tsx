/** The postings that were kept, to compare resumes with. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Briefcase, ListOrdered, Plus } from "lucide-react";
import { useState } from "react";
import { formatAgo, formatDateTime } from "@/shared/format/dates";
import { useTitle } from "@/shared/hooks/use-title";
import type { PostingLine } from "@/shared/score/analysis";
import { PostingForm } from "@/shared/score/posting-form";
import { postingsQuery } from "@/shared/score/score-queries";
import { Button } from "@/shared/ui/button";
import { buttonClass } from "@/shared/ui/button-class";
import { type Column, DataTable } from "@/shared/ui/data-table";
import { Dialog } from "@/shared/ui/dialog";
import { Empty } from "@/shared/ui/empty";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { useLeaving } from "./delete-later";
import { PostingMenu } from "./posting-menu";
import { RenamePosting } from "./rename-posting";

export function PostingsPage() {
  useTitle("Postings");
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(postingsQuery);
  const leaving = useLeaving((state) => state.ids);
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<PostingLine | null>(null);
  const postings = (data ?? []).filter(({ id }) => !leaving.has(id));
  const columns: Column<PostingLine>[] = [
    {
      id: "title",
      name: "Posting",
      isHeader: true,
      cell: (posting) => (
        <Link
          to="/postings/$postingId"
          params={{ postingId: posting.id }}
          className="font-medium break-words text-ink hover:underline"
        >
          {posting.title}
        </Link>
      ),
    },
    { id: "company", name: "Company", isWide: true, cell: (posting) => posting.company ?? "" },
    {
      id: "added",
      name: "Added",
      cell: (posting) => (
        <time
          dateTime={posting.created_at}
          title={formatDateTime(posting.created_at)}
          className="whitespace-nowrap"
        >
          {formatAgo(posting.created_at)}
        </time>
      ),
    },
    {
      id: "actions",
      name: "Actions",
      isNameHidden: true,
      cell: (posting) => <PostingMenu posting={posting} onRename={() => setRenaming(posting)} />,
    },
  ];
  const add = (
    <Button variant="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setAdding(true)}>
      New posting
    </Button>
  );
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <h1 tabIndex={-1} className="grow text-title font-semibold">
          Postings
        </h1>
        <Link to="/ranking" className={buttonClass("secondary")}>
          <ListOrdered size={16} aria-hidden="true" />
          Rank resumes
        </Link>
        {postings.length > 0 ? add : null}
      </div>
      {isPending ? <Skeleton className="h-40 w-full" /> : null}
      {error ? (
        <ErrorPanel error={error} what="Your postings could not be loaded" onRetry={() => void refetch()} />
      ) : null}
      {data && postings.length === 0 ? (
        <Empty icon={<Briefcase size={32} aria-hidden="true" />} title="No posting yet" action={add}>
          Keep a posting here to see how close each of your resumes is to it, and what it asks for.
        </Empty>
      ) : null}
      {postings.length > 0 ? (
        <DataTable
          caption="Your postings"
          columns={columns}
          rows={postings}
          rowKey={(posting) => posting.id}
        />
      ) : null}
      {adding ? (
        <Dialog
          open
          onClose={() => setAdding(false)}
          title="New posting"
          description="Paste it, bring it as a file, or give its address."
          className="w-[min(40rem,calc(100vw-2rem))]"
        >
          <PostingForm
            submitLabel="Keep the posting"
            onPosting={({ id }) => void navigate({ to: "/postings/$postingId", params: { postingId: id } })}
          />
        </Dialog>
      ) : null}
      {renaming ? <RenamePosting posting={renaming} onClose={() => setRenaming(null)} /> : null}
    </>
  );
}
