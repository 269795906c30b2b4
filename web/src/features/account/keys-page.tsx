/** Keys for programs that act in one's name. */
import { useQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { api, body } from "@/client/api";
import type { NewApiKey } from "@/client/types";
import { Button } from "@/shared/ui/button";
import { Empty } from "@/shared/ui/empty";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { KeyTable } from "./key-table";
import { KEYS_KEY } from "./keys-key";
import { NewKeyDialog } from "./new-key-dialog";
import { PageHeading } from "./page-heading";
import { ShowKeyDialog } from "./show-key-dialog";

export function KeysPage() {
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const keys = useQuery({
    queryKey: KEYS_KEY,
    queryFn: async ({ signal }) => body(await api.GET("/api/v1/users/me/keys", { signal })).items,
  });
  const create = (
    <Button variant="primary" icon={<Plus size={16} aria-hidden="true" />} onClick={() => setCreating(true)}>
      New key
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <PageHeading>API keys</PageHeading>
        {keys.data?.length ? create : null}
      </div>
      <p className="mt-1 mb-6 text-body text-muted">
        A key lets a program work with your resumes. What it may do is up to you; see the{" "}
        <a href="/docs" className="font-medium text-accent-text underline underline-offset-2">
          documentation of the API
        </a>
        .
      </p>
      {keys.isPending ? <Skeleton className="h-24 w-full" /> : null}
      {keys.error ? <ErrorPanel error={keys.error} onRetry={() => void keys.refetch()} /> : null}
      {keys.data?.length === 0 ? (
        <Empty icon={<KeyRound size={32} aria-hidden="true" />} title="No keys yet" action={create}>
          Make one when a script or a tool should read or export your resumes.
        </Empty>
      ) : null}
      {keys.data?.length ? <KeyTable keys={keys.data} /> : null}
      {creating ? (
        <NewKeyDialog
          onClose={() => setCreating(false)}
          onMade={(key) => {
            setCreating(false);
            setMade(key);
          }}
        />
      ) : null}
      {made ? <ShowKeyDialog made={made} onClose={() => setMade(null)} /> : null}
    </>
  );
}
