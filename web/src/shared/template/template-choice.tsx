/** The design that a new resume begins with; it can be changed at any time. */
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { api, body } from "@/client/api";
import { Skeleton } from "@/shared/ui/skeleton";

interface TemplateChoiceProps {
  value: string;
  onChange: (template: string) => void;
}

export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const name = useId();
  const { data } = useQuery({
    queryKey: ["templates"],
    staleTime: 300_000,
    queryFn: async ({ signal }) => body(await api.GET("/api/v1/templates", { signal })),
  });
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-label font-medium text-muted">Design</legend>
      <ul className="-mx-1 flex gap-2 overflow-x-auto px-1 py-1">
        {data ? null : <Skeleton className="h-40 w-full" />}
        {data?.map((template) => (
          <li key={template.id} className="w-28 shrink-0">
            <label className="relative block cursor-pointer overflow-hidden rounded-control border border-line bg-sunken hover:border-control has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-accent-text">
              <input
                type="radio"
                name={name}
                value={template.id}
                checked={template.id === value}
                onChange={() => onChange(template.id)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <img
                src={template.picture_url}
                alt=""
                loading="lazy"
                className="aspect-[1/1.2] w-full bg-paper object-cover object-top"
              />
              <span className="block truncate border-t border-line bg-surface px-2 py-1 text-label font-medium">
                {template.name}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
