/** How the exported page was read: its lines in their order, or its fields with how sure each is, and the rest. */
import { useEffect } from "react";
import { useStore } from "zustand";
import type { Reading } from "@/shared/score/analysis";
import { FieldsRead } from "@/shared/score/fields-read";
import { LinesRead } from "@/shared/score/lines-read";
import { ErrorPanel } from "@/shared/ui/error-panel";
import { Skeleton } from "@/shared/ui/skeleton";
import { useSession } from "../state/editor-context";
import { clearBoxes, type PageBox, pin, pointAt } from "./page-box-store";
import { PageBoxes, type PagesRef } from "./page-boxes";
import { keeperOf } from "./score-keeper";

const A4 = [595.28, 841.89] as const;

function numbered(reading: Reading): PageBox[] {
  return reading.lines.map(({ page, box }, index) => ({ page, box, label: String(index + 1) }));
}

interface ParserReadingProps {
  view: "lines" | "fields";
  pages?: PagesRef;
}

export function ParserReading({ view, pages }: ParserReadingProps) {
  const keeper = keeperOf(useSession());
  const { analysis, draft, trouble, isFresh } = useStore(keeper.store);
  useEffect(() => keeper.follow(), [keeper]);
  const reading = analysis?.reading;
  useEffect(() => {
    pin(view === "lines" && isFresh && reading ? numbered(reading) : []);
    return clearBoxes;
  }, [view, isFresh, reading]);
  if (!reading || !draft) {
    if (trouble) {
      return <ErrorPanel error={trouble} what="The pages could not be read" onRetry={keeper.again} />;
    }
    return <Skeleton className="mt-3 h-64 w-full" />;
  }
  const point = (boxes: readonly PageBox[]) => pointAt(isFresh ? boxes : []);
  return (
    <>
      {view === "lines" ? (
        <LinesRead
          reading={reading}
          onPoint={(line, number) => point(line ? [{ ...line, label: String(number) }] : [])}
        />
      ) : (
        <FieldsRead reading={reading} document={draft.document} onPoint={point} />
      )}
      {pages ? <PageBoxes pages={pages} size={reading.layout.page_size ?? A4} /> : null}
    </>
  );
}
