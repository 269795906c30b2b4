/** The cache of what the server said. What the caller may mend is not asked again; a lost connection is. */
import { QueryClient } from "@tanstack/react-query";
import { isProblem } from "@/client/problem";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && !(isProblem(error) && error.status < 500),
    },
  },
});
