/** Whether one's scores count among those that others are compared with: numbers only, and never in small groups. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/client/api";
import { explain } from "@/client/problem";
import { Checkbox } from "@/shared/ui/checkbox";
import { Skeleton } from "@/shared/ui/skeleton";

const CHOICE_KEY = ["scoring", "choice"] as const;

export function ComparisonChoice() {
  const client = useQueryClient();
  /** What was just chosen, until the server has it. */
  const [wish, setWish] = useState<boolean | null>(null);
  const { data, error } = useQuery({
    queryKey: CHOICE_KEY,
    queryFn: async ({ signal }) => body(await api.GET("/api/v1/scoring/choice", { signal })),
  });
  const choose = useMutation({
    mutationFn: async (compared: boolean) =>
      body(await api.PUT("/api/v1/scoring/choice", { body: { compared } })),
    onSuccess: (choice) => client.setQueryData(CHOICE_KEY, choice),
    onSettled: () => setWish(null),
  });
  if (error) return <p className="text-ui text-bad">{explain(error)}</p>;
  if (!data) return <Skeleton className="h-10 w-full max-w-sm" />;
  return (
    <>
      <Checkbox
        label="Count my scores among those that others are compared with"
        hint="Only the numbers and the kind of role, and only in groups of at least twenty people."
        checked={wish ?? data.compared}
        onChange={({ target }) => {
          setWish(target.checked);
          choose.mutate(target.checked);
        }}
      />
      {choose.error ? <p className="text-ui text-bad">{explain(choose.error)}</p> : null}
    </>
  );
}
