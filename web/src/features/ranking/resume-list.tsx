/** The resumes that are kept here, to choose among. */
import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/client/api";
import { explain } from "@/client/problem";
import { formatAgo } from "@/shared/format/dates";
import { Button } from "@/shared/ui/button";
import { Checkbox } from "@/shared/ui/checkbox";
import { Skeleton } from "@/shared/ui/skeleton";

interface ResumeListProps {
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

export function ResumeList({ chosen, onChange }: ResumeListProps) {
  const { data, error } = useQuery({
    queryKey: ["resumes", "choice"],
    queryFn: async ({ signal }) => {
      const query = { limit: 100, sort: "updated" } as const;
      return body(await api.GET("/api/v1/resumes", { params: { query }, signal })).items;
    },
  });
  if (error) return <p className="text-ui text-bad">{explain(error)}</p>;
  if (!data) return <Skeleton className="h-24 w-full" />;
  if (data.length === 0) return <p className="text-ui text-muted">No resume is kept here yet.</p>;
  const all = chosen.length === data.length;
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset>
      <legend className="sr-only">Resumes</legend>
      <Button
        variant="ghost"
        className="-ms-2.5 text-accent-text!"
        onClick={() => onChange(all ? [] : data.map(({ id }) => id))}
      >
        {all ? "Choose none" : "Choose all"}
      </Button>
      <div className="max-h-80 overflow-y-auto">
        {data.map(({ id, title, updated_at: edited }) => (
          <Checkbox
            key={id}
            label={title}
            hint={`Edited ${formatAgo(edited)}`}
            checked={chosen.includes(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
