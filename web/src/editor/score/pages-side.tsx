/** What stands beside the pages: the words that a machine reads on them, or their score. */
import { ErrorBoundary } from "@/shared/ui/error-boundary";
import type { Side } from "../state/view-store";
import type { PagesRef } from "./page-boxes";
import { ParserView } from "./parser-view";
import { ScorePane } from "./score-pane";

export function PagesSide({ side, pages }: { side: Side; pages?: PagesRef }) {
  const own = pages ? { pages } : {};
  return (
    <ErrorBoundary key={side} what="This panel could not be shown">
      {side === "reading" ? <ParserView {...own} /> : <ScorePane {...own} />}
    </ErrorBoundary>
  );
}
