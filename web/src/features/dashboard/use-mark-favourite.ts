/** Makes a resume a favourite or no longer one: seen at once, and taken back where the server does not follow. */
import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/client/api";
import { explain } from "@/client/problem";
import type { ResumeCard } from "@/client/types";
import { showToast } from "@/shared/toast/toast-store";
import { PAGES_KEY, RESUMES_KEY } from "./resumes-query";

interface Mark {
  resume: ResumeCard;
  isFavourite: boolean;
}

type Pages = InfiniteData<{ items: ResumeCard[]; next_cursor: string | null }>;

const MARK_KEY = ["resume.favourite"] as const;

export function useMarkFavourite(): (mark: Mark) => void {
  const client = useQueryClient();
  return useMutation({
    mutationKey: MARK_KEY,
    // One after the other, so that the last click has the last word.
    scope: { id: MARK_KEY[0] },
    onMutate: async (mark: Mark) => {
      await client.cancelQueries({ queryKey: PAGES_KEY });
      // A listing that is out of sight would come back without what is marked now.
      client.removeQueries({ queryKey: PAGES_KEY, type: "inactive" });
      show(client, mark);
    },
    mutationFn: ({ resume, isFavourite }: Mark) =>
      api.PATCH("/api/v1/resumes/{resume_id}/favourite", {
        params: { path: { resume_id: resume.id } },
        body: { is_favourite: isFavourite },
      }),
    onError: (error, { resume, isFavourite }) => {
      show(client, { resume, isFavourite: !isFavourite });
      showToast({ message: explain(error), tone: "bad" });
    },
    onSettled: () => {
      // While another mark is on its way, a fresh listing would show the state before it.
      if (client.isMutating({ mutationKey: MARK_KEY }) > 1) return undefined;
      return client.invalidateQueries({ queryKey: RESUMES_KEY });
    },
  }).mutate;
}

function show(client: QueryClient, { resume, isFavourite }: Mark): void {
  client.setQueriesData<Pages>({ queryKey: PAGES_KEY }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(marked) })) } : data,
  );
  function marked(item: ResumeCard): ResumeCard {
    return item.id === resume.id ? { ...item, is_favourite: isFavourite } : item;
  }
}
