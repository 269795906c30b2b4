/** The picture of the open document in another template, drawn when it comes into sight. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import type { Draft } from "../document/draft";
import { configOf } from "./settings-commands";
import { carriedTo } from "./settings-schema";
import { drawCard, templateQuery } from "./template-queries";

function useIsNear(box: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: "200px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, isNear]);
  return isNear;
}

export interface Card {
  readonly picture: string | undefined;
  readonly failed: boolean;
}

/** Shown as it would look if it were chosen now: with what is preferred there, and what goes along from here. */
export function useCard(
  box: RefObject<Element | null>,
  templateId: string,
  draft: Draft,
  version: number,
): Card {
  const isNear = useIsNear(box);
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["card", templateId, version],
    enabled: isNear,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const { preferences } = await queries.ensureQueryData(templateQuery(templateId));
      const isOwn = draft.document.presentation.template === templateId;
      const config = isOwn ? configOf(draft) : carriedTo(configOf(draft), preferences);
      return drawCard(templateId, draft.document, config, signal);
    },
  });
  useEffect(() => (data ? () => URL.revokeObjectURL(data) : undefined), [data]);
  return { picture: data, failed: error !== null };
}
