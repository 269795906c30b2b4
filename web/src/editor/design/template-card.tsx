/** A template in the gallery: the first page of one's own document in it. */
import { useRef } from "react";
import { Skeleton } from "@/shared/ui/skeleton";
import type { Draft } from "../document/draft";
import type { Template } from "./template-queries";
import { useCard } from "./use-card";

interface TemplateCardProps {
  template: Template;
  draft: Draft;
  version: number;
  group: string;
  isChosen: boolean;
  onChoose: () => void;
}

function traitsOf({ supports }: Template): string {
  return supports.columns.includes(2) ? "Two columns" : "ATS-safe";
}

export function TemplateCard({ template, draft, version, group, isChosen, onChoose }: TemplateCardProps) {
  const box = useRef<HTMLLIElement>(null);
  const { picture, failed } = useCard(box, template.id, draft, version);
  const { name, description, id } = template;
  return (
    <li ref={box}>
      <label className="flex h-full cursor-pointer flex-col overflow-hidden rounded-card border border-line bg-sunken hover:border-control has-checked:border-accent has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-text">
        <input
          type="radio"
          name={group}
          value={id}
          checked={isChosen}
          onChange={onChoose}
          aria-describedby={`template-${id}`}
          aria-label={name}
          className="sr-only"
        />
        <span className="block p-3 pb-0">
          <span className="block aspect-[1/1.12] overflow-hidden rounded-t-inner bg-paper shadow-paper">
            {picture ? (
              <img src={picture} alt="" className="block w-full" />
            ) : failed ? (
              <span className="grid h-full place-items-center p-4 text-center text-label text-[#5f5a52]">
                No picture of this one now
              </span>
            ) : (
              <Skeleton className="size-full rounded-none" />
            )}
          </span>
        </span>
        <span className="relative block grow border-t border-line bg-surface px-3 py-2">
          <span className="flex items-baseline justify-between gap-2">
            <span className="text-ui font-semibold">{name}</span>
            <span className="text-label text-muted">{traitsOf(template)}</span>
          </span>
          <span id={`template-${id}`} className="mt-0.5 line-clamp-2 text-label text-muted">
            {description}
          </span>
        </span>
      </label>
    </li>
  );
}
