/** Ties the document to the sheets on screen: each change is asked for, drawn, and measured. */
import { type RefObject, useEffect, useState } from "react";
import { Unreachable } from "@/client/problem";
import { previewPages } from "../server";
import { useSession } from "../state/editor-context";
import { placeFindings } from "../state/finding-store";
import { type HeldPage, PageCache } from "./page-cache";
import { showPages } from "./page-stack";
import { createPreviewLoop, type PreviewSubject } from "./preview-loop";
import { measureRedrawn } from "./redrawn";

export interface PreviewView {
  readonly pageCount: number;
  /** The width of the widest page in its own units; zero before the first page stands. */
  readonly pageWidth: number;
  readonly trouble: "none" | "unreachable" | "failed";
}

const EMPTY: PreviewView = { pageCount: 0, pageWidth: 0, trouble: "none" };

export function usePreview(container: RefObject<HTMLElement | null>): PreviewView {
  const { editor, findings } = useSession();
  const [seen, setSeen] = useState<PreviewView>(EMPTY);

  useEffect(() => {
    const cache = new PageCache();
    let held: HeldPage[] | null = null;
    const loop = createPreviewLoop({
      request: async (draft, signal) => {
        const answer = await previewPages(draft, cache.hashes(), signal);
        // Taken in before the next request goes out, so that it can say what is here.
        held = cache.take(answer.pages);
        return answer;
      },
      show: (_answer, subject) => {
        const pages = held;
        if (!pages) {
          cache.clear();
          return loop.again();
        }
        if (!container.current) return;
        showPages(container.current, pages);
        void measureRedrawn(subject.changedAt, subject.version);
        const pageWidth = Math.max(...pages.map((page) => page.width), 0);
        setSeen((before) => settle(before, { pageCount: pages.length, pageWidth, trouble: "none" }));
      },
      onFailure: (error) => {
        const trouble = error instanceof Unreachable ? "unreachable" : "failed";
        setSeen((before) => settle(before, { ...before, trouble }));
      },
      onFindings: (found, { draft }) => findings.setState({ preview: placeFindings(draft, found) }),
    });
    const subject = (): PreviewSubject => editor.store.getState();
    loop.push(subject());
    const stop = editor.store.subscribe((state, before) => {
      if (state.version !== before.version) loop.push(subject());
    });
    const online = () => loop.again();
    window.addEventListener("online", online);
    return () => {
      stop();
      window.removeEventListener("online", online);
      loop.stop();
      cache.clear();
    };
  }, [editor, findings, container]);

  return seen;
}

/** The very same view when nothing changed, so that typing renders nothing of the pane. */
function settle(before: PreviewView, next: PreviewView): PreviewView {
  const same =
    before.pageCount === next.pageCount &&
    before.pageWidth === next.pageWidth &&
    before.trouble === next.trouble;
  return same ? before : next;
}
