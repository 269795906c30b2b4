/** The devices that are signed in, and how to end them. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { MonitorSmartphone } from "lucide-react";
import { api, body } from "@/client/api";
import { explain } from "@/client/problem";
import { formatAgo } from "@/shared/format/dates";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Pill } from "@/shared/ui/pill";
import { Skeleton } from "@/shared/ui/skeleton";

export const SESSIONS_KEY = ["sessions"] as const;

export function SessionList() {
  const client = useQueryClient();
  const sessions = useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: async ({ signal }) => body(await api.GET("/api/v1/users/me/sessions", { signal })).items,
  });
  const end = useMutation({
    mutationFn: async (sessionId: string | null) => {
      if (sessionId === null) return api.DELETE("/api/v1/users/me/sessions");
      return api.DELETE("/api/v1/users/me/sessions/{session_id}", {
        params: { path: { session_id: sessionId } },
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS_KEY }),
    onError: (error) => showToast({ message: explain(error), tone: "bad" }),
  });
  if (sessions.isPending) return <Skeleton className="h-24 w-full" />;
  if (sessions.error) return <ErrorPanel error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const others = sessions.data.filter((session) => !session.current);
  return (
    <>
      <ul className="overflow-hidden rounded-card border border-line bg-surface">
        {sessions.data.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5 last:border-0"
          >
            <MonitorSmartphone size={16} className="shrink-0 text-muted" aria-hidden="true" />
            <div className="min-w-0 grow basis-40">
              <p className="flex flex-wrap items-center gap-2 text-ui font-medium">
                {session.device}
                {session.current ? <Pill tone="good">This device</Pill> : null}
              </p>
              <p className="text-ui text-muted">Last used {formatAgo(session.last_seen_at)}</p>
            </div>
            {session.current ? null : (
              <Button
                aria-label={`End the session of ${session.device}`}
                onClick={() => end.mutate(session.id)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <Button variant="danger" className="mt-4" busy={end.isPending} onClick={() => end.mutate(null)}>
          End all other sessions
        </Button>
      ) : null}
    </>
  );
}
