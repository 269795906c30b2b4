/** What a parser read in the file: its fields with how sure each is, or its lines in their order. */
import { useState } from "react";
import type { Reading } from "@/shared/score/analysis";
import { FieldsRead } from "@/shared/score/fields-read";
import { LinesRead } from "@/shared/score/lines-read";
import { PageMap } from "@/shared/score/page-map";
import { Segmented } from "@/shared/ui/segmented";

const VIEWS = [
  { value: "fields", label: "Fields" },
  { value: "lines", label: "Lines" },
] as const;
type View = (typeof VIEWS)[number]["value"];

export function ReadSection({ reading, document }: { reading: Reading; document: unknown }) {
  const [view, setView] = useState<View>("fields");
  const [lit, setLit] = useState<readonly { page: number; box: readonly number[] }[]>([]);
  return (
    <section aria-label="What a parser read" className="mt-12">
      <div className="flex flex-wrap items-center justify-between gap-3 pb-3">
        <h2 className="text-card font-semibold">What a parser read</h2>
        <Segmented label="What a parser read" options={VIEWS} value={view} onChange={setView} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="min-w-0 rounded-card border border-line bg-surface px-4 py-3">
          {view === "fields" ? (
            <FieldsRead reading={reading} document={document} onPoint={setLit} />
          ) : (
            <LinesRead reading={reading} onPoint={(line) => setLit(line ? [line] : [])} />
          )}
        </div>
        <div className="max-lg:hidden lg:sticky lg:top-6">
          <PageMap reading={reading} lit={lit} />
        </div>
      </div>
    </section>
  );
}
