/** Who is at the keyboard: a user, a visitor, or nobody (null). */
import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/client/api";
import { isProblem } from "@/client/problem";
import type { Me } from "@/client/types";

export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return body(await api.GET("/api/v1/users/me", { signal }));
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
});

/**
 * The caller, or null while nobody is known. It only looks at what a guarded route has asked for: pages for everybody
 * work without the question, whose answer would be an error in their console.
 */
export function useMe(): Me | null {
  const asked = useQueryClient().getQueryData(meQuery.queryKey) !== undefined;
  return useQuery({ ...meQuery, enabled: asked }).data ?? null;
}

/** Who is at the keyboard, asked anew when the last answer was nobody. */
export async function findMe(client: QueryClient): Promise<Me | null> {
  return client.getQueryData(meQuery.queryKey) ?? client.fetchQuery({ ...meQuery, staleTime: 0 });
}
