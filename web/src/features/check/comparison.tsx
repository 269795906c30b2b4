/** How the score stands among those of others with the same role; silent while there are too few of them. */
import { useQuery } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { api, body } from "@/client/api";

export function Comparison({ analysisId }: { analysisId: string }) {
  const { data } = useQuery({
    queryKey: ["analyses", "benchmark", analysisId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const params = { path: { analysis_id: analysisId } };
      return body(await api.GET("/api/v1/analyses/{analysis_id}/benchmark", { params, signal }));
    },
  });
  if (!data || data.percentile === null) return null;
  return (
    <p className="mt-4 flex items-start gap-2 text-ui text-muted">
      <Users size={14} aria-hidden="true" className="mt-[3px] shrink-0" />
      Its readiness is above that of {data.percentile} % of {data.size} people
      {data.group ? ` whose role is ${data.group}` : ""}.
    </p>
  );
}
