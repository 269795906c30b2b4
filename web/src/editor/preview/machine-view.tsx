/** What a machine reads on the pages: the text that a program takes out of the file, in its order. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useStore } from "zustand";
import { api, body } from "@/client/api";
import type { components } from "@/client/schema";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { useEditor } from "../state/editor-context";
import { useCalm } from "./use-calm";

type TextWish = components["schemas"]["TextWish"];
const CALM_MS = 400;

export function MachineView() {
  const { store } = useEditor();
  const draft = useDeferredValue(
    useCalm(
      useStore(store, (state) => state.draft),
      CALM_MS,
    ),
  );
  const { data, error, refetch } = useQuery({
    queryKey: ["machine", draft.document],
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const wish = { document: draft.document } as unknown as TextWish;
      return body(await api.POST("/api/v1/export/read", { body: wish, signal }));
    },
  });
  return (
    <>
      <p className="mb-4 text-ui text-muted">
        The words that an applicant system takes out of the PDF, line by line, in this order
        {data ? `, read by ${data.reader}` : ""}.
      </p>
      {error && !data ? (
        <ErrorPanel error={error} what="The pages could not be read" onRetry={() => void refetch()} />
      ) : null}
      {data || error ? null : <Skeleton className="h-64 w-full" />}
      {data?.pages.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number.
        <section key={index} aria-label={`Text of page ${index + 1}`} className="mb-6">
          {data.pages.length > 1 ? (
            <p className="mb-1 border-b border-line text-label text-muted">Page {index + 1}</p>
          ) : null}
          <pre className="font-mono text-ui break-words whitespace-pre-wrap">{text.trim()}</pre>
        </section>
      ))}
      {data && data.links.length > 0 ? (
        <>
          <h3 className="mb-1 text-label font-medium">Links</h3>
          <ul className="font-mono text-ui break-all text-muted">
            {[...new Set(data.links)].map((link) => (
              <li key={link}>{link}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
