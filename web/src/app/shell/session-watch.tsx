/** Notices a session that ended elsewhere, and only then brings the dialog for it. */
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { onSignedOut } from "@/client/api";
import type { Me } from "@/client/types";
import { meQuery } from "@/shared/session/me-query";

const SessionEnded = lazy(async () => ({ default: (await import("./session-ended")).SessionEnded }));

export function SessionWatch() {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);

  useEffect(
    () =>
      onSignedOut(() => {
        const known = client.getQueryData<Me | null>(meQuery.queryKey);
        if (known?.kind === "user") setEnded(true);
      }),
    [client],
  );

  return <Suspense>{ended ? <SessionEnded onClose={() => setEnded(false)} /> : null}</Suspense>;
}
