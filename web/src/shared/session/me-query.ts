/** Who is at the keyboard: a user, a visitor, or nobody (null). */
import { queryOptions, useQuery } from "@tanstack/react-query";
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

/** The caller, or null while nobody is known. */
export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}
