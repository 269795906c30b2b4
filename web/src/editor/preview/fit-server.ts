/** Asks the server to draw a document together until it has few enough pages. */
import { api, body } from "@/client/api";
import type { components } from "@/client/schema";
import { type Draft, isRecord } from "../document/draft";

type FitOrder = components["schemas"]["FitOrder"];

interface Fitted {
  readonly config: Readonly<Record<string, unknown>>;
  /** What was changed, in words. */
  readonly changes: readonly string[];
  readonly refusal: string | null;
}

const figure = (value: number) => Number(value.toFixed(2)).toString();

export async function fitToPages(draft: Draft, pages: number): Promise<Fitted> {
  const order = { document: draft.document, pages } as unknown as FitOrder;
  const { presentation, changes, findings } = body(await api.POST("/api/v1/export/fit", { body: order }));
  return {
    config: isRecord(presentation.config) ? presentation.config : {},
    changes: changes.map(
      ({ title, before, after }) => `${title.toLowerCase()} ${figure(before)} → ${figure(after)}`,
    ),
    refusal: findings[0]?.message ?? null,
  };
}
