/** Brings each text to the server and its page to the screen, and says how that went. */
import { ApiProblem, explain, Unreachable } from "@/client/problem";
import type { LatexDraft } from "../document/project";
import type { PageStack } from "../pages/page-stack";
import { type Compiled, compile, type Spot } from "../server";
import { createCompileLoop, type Subject } from "./compile-loop";
import { type Diagnostic, inOrder } from "./diagnostic";
import type { TypesetStore } from "./typeset-store";

export interface Typesetter {
  push(subject: Subject<LatexDraft>): void;
  again(): void;
  attach(stack: PageStack): () => void;
  /** Lights up a spot of the page, now or as soon as the page is there. */
  showSpot(spot: Spot): void;
  stop(): void;
}

interface TypesetterPorts {
  readonly resumeId: string;
  readonly typeset: TypesetStore;
  readonly onProblems: (diagnostics: readonly Diagnostic[]) => void;
}

const UNDRAWN = "This browser could not draw the page. Export makes the file all the same.";

/** The way of a change to the page, for whoever measures it. */
function measure({ version, changedAt }: Subject<LatexDraft>): void {
  requestAnimationFrame((end) => {
    performance.measure("latex.redrawn", {
      start: changedAt,
      end: Math.max(end, changedAt),
      detail: { version },
    });
  });
}

export function createTypesetter({ resumeId, typeset, onProblems }: TypesetterPorts): Typesetter {
  let latest: { compiled: Compiled; pdf: Uint8Array } | null = null;
  let stack: PageStack | null = null;
  let awaited: Spot | null = null;

  const draw = async (on: PageStack, pdf: Uint8Array): Promise<boolean> => {
    try {
      return await on.show(pdf);
    } catch {
      if (stack === on) typeset.setState({ trouble: "failed", message: UNDRAWN, isOld: true });
      return false;
    }
  };
  const showPages = async (compiled: Compiled, subject: Subject<LatexDraft> | null) => {
    if (!compiled.pdf) return typeset.setState({ isOld: true });
    latest = { compiled, pdf: compiled.pdf };
    // The library takes the bytes over to its worker, so it is given a copy.
    const shown = stack ? await draw(stack, compiled.pdf.slice()) : true;
    if (!shown) return;
    typeset.setState({
      madeAt: Date.now(),
      milliseconds: compiled.milliseconds,
      compilationId: compiled.id,
      isOld: false,
    });
    if (subject && stack) measure(subject);
    if (awaited && stack?.showSpot(awaited)) awaited = null;
  };
  const show = (compiled: Compiled, subject: Subject<LatexDraft>) => {
    const diagnostics = inOrder(compiled.diagnostics);
    typeset.setState({
      diagnostics,
      log: compiled.log,
      engine: compiled.engine,
      trouble: compiled.stopped ? "stopped" : "none",
      message: compiled.stopped ?? "",
    });
    onProblems(diagnostics);
    void showPages(compiled, subject);
  };
  const onFailure = (error: unknown): boolean => {
    const isAway =
      error instanceof Unreachable ||
      (error instanceof ApiProblem && (error.status === 502 || error.status === 504 || error.status === 429));
    if (isAway) {
      typeset.setState({ trouble: "unreachable", message: explain(error), isOld: true });
      return true;
    }
    // Another window typesets the same resume; its page is as good.
    if (error instanceof ApiProblem && error.status === 409) {
      typeset.setState({ isOld: true });
      return false;
    }
    const isMissing = error instanceof ApiProblem && error.code === "tex.unavailable";
    const install = isMissing ? error.extra.install : "";
    typeset.setState({
      trouble: isMissing ? "unavailable" : "failed",
      message: explain(error),
      install: typeof install === "string" ? install : "",
      isOld: true,
    });
    return false;
  };
  const loop = createCompileLoop<LatexDraft, Compiled>({
    request: ({ draft }, signal) => compile(resumeId, draft.document.content, signal),
    show,
    onFailure,
    onBusy: (busy) => typeset.setState({ busy }),
  });
  return {
    push: loop.push,
    again: loop.again,
    attach: (next) => {
      stack = next;
      if (latest) void showPages(latest.compiled, null);
      return () => {
        if (stack === next) stack = null;
        next.stop();
      };
    },
    showSpot: (spot) => {
      awaited = stack?.showSpot(spot) ? null : spot;
    },
    stop: loop.stop,
  };
}
