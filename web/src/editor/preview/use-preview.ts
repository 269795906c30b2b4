/** Ties the document to the sheets on screen: each change is drawn, by whoever is faster, and measured. */
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { Unreachable } from "@/client/problem";
import type { Draft } from "../document/draft";
import { useSession } from "../state/editor-context";
import { placeFindings } from "../state/finding-store";
import { canTypeset, type Device, mayTypeset } from "../typesetting/allowance";
import type { BrowserPainter } from "./browser-painter";
import { type Overflow, sameOverflow } from "./overflow";
import type { Painting } from "./painting";
import { createPreviewLoop, type PreviewSubject } from "./preview-loop";
import { measureRedrawn } from "./redrawn";
import type { ServerPainter } from "./server-painter";

export interface PreviewView {
  readonly pageCount: number;
  /** The width of the widest page in its own units; zero before the first page stands. */
  readonly pageWidth: number;
  readonly overflow: Overflow | null;
  readonly trouble: "none" | "unreachable" | "failed";
}

/** On its way beside the editor itself, and out of what is counted before anything is drawn. */
const loadServer = () => import("./server-painter");
const early = loadServer();
early.catch(() => undefined);

const EMPTY: PreviewView = { pageCount: 0, pageWidth: 0, overflow: null, trouble: "none" };
/** The compiled Typst is fetched when the editor has long been drawn and nobody waits for anything else. */
const BROWSER_AFTER_MS = 2_500;

/** What stands on the sheets, and the order to draw them anew after they were enlarged. */
export function usePreview(container: RefObject<HTMLElement | null>): readonly [PreviewView, () => void] {
  const { editor, findings } = useSession();
  const [seen, setSeen] = useState<PreviewView>(EMPTY);
  const painting = useRef<BrowserPainter | null>(null);

  useEffect(() => {
    let opened: Promise<ServerPainter> | null = null;
    const openServer = () => early.catch(loadServer).then(({ ServerPainter: Painter }) => new Painter());
    const byServer = async (draft: Draft, signal: AbortSignal) => {
      opened ??= openServer();
      opened.catch(() => {
        opened = null;
      });
      return (await opened).paint(draft, signal);
    };
    let browser: BrowserPainter | null = null;
    let left = false;
    const giveUp = () => {
      browser?.close();
      browser = null;
      painting.current = null;
    };
    const loop = createPreviewLoop<Painting>({
      request: async (draft, signal, { changedAt, version }) => {
        if (!browser) return byServer(draft, signal);
        const onEarly = () => void measureRedrawn(changedAt, version, "browser");
        try {
          return (await browser.paint(draft, signal, onEarly)) ?? (await byServer(draft, signal));
        } catch (error) {
          if (!isOwnFailure(error, signal)) throw error;
          giveUp();
          return byServer(draft, signal);
        }
      },
      show: ({ show, sizes, by, overflow }, subject) => {
        if (!container.current) return;
        show(container.current);
        void measureRedrawn(subject.changedAt, subject.version, by);
        const pageWidth = Math.max(...sizes.map(({ width }) => width), 0);
        setSeen((before) => {
          const over = overflow === undefined ? before.overflow : overflow;
          return settle(before, { pageCount: sizes.length, pageWidth, overflow: over, trouble: "none" });
        });
      },
      onFailure: (error) => {
        const trouble = error instanceof Unreachable ? "unreachable" : "failed";
        setSeen((before) => settle(before, { ...before, trouble }));
      },
      onFindings: (found, { draft }) => findings.setState({ preview: placeFindings(draft, found) }),
    });
    const subject = (): PreviewSubject => editor.store.getState();
    const bringBrowser = async () => {
      const sheets = container.current;
      if (!sheets) return;
      const { BrowserPainter: Painter } = await import("./browser-painter");
      const painter = await Painter.open(sheets, editor.draft(), {
        onFailure: () => {
          giveUp();
          loop.again();
        },
        onRenewed: () => loop.again(),
        onOverflow: (overflow) => setSeen((before) => settle(before, { ...before, overflow })),
      });
      if (left) return painter.close();
      browser = painter;
      painting.current = painter;
      loop.again();
    };
    loop.push(subject());
    const stop = editor.store.subscribe((state, before) => {
      if (state.version !== before.version) loop.push(subject());
    });
    const online = () => loop.again();
    window.addEventListener("online", online);
    const isWorthIt = canTypeset() && mayTypeset(navigator as Device);
    // Whatever goes wrong with it, the server goes on drawing.
    const start = () => void bringBrowser().catch(() => undefined);
    const timer = isWorthIt ? setTimeout(start, BROWSER_AFTER_MS) : undefined;
    return () => {
      left = true;
      clearTimeout(timer);
      stop();
      window.removeEventListener("online", online);
      loop.stop();
      giveUp();
    };
  }, [editor, findings, container]);

  const redraw = useCallback(() => void painting.current?.redraw(), []);
  return [seen, redraw];
}

/** Whether the worker failed, and not the way to the server. */
function isOwnFailure(error: unknown, signal: AbortSignal): boolean {
  const isForeign = error instanceof Unreachable || (error instanceof Error && error.name === "ApiProblem");
  return !isForeign && !signal.aborted;
}

/** The very same view when nothing changed, so that typing renders nothing of the pane. */
function settle(before: PreviewView, next: PreviewView): PreviewView {
  const same =
    before.pageCount === next.pageCount &&
    before.pageWidth === next.pageWidth &&
    sameOverflow(before.overflow, next.overflow) &&
    before.trouble === next.trouble;
  return same ? before : next;
}
