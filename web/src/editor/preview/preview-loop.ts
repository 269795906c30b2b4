/** Keeps the preview at the speed of typing: one request under way, the newest draft waiting, nothing stale shown. */
import { ApiProblem, type Finding } from "../../client/problem";
import type { Draft } from "../document/draft";

/** Pages that are ready to be shown, and what was found in their document. */
export interface PreviewAnswer {
  readonly findings: readonly Finding[];
}

export interface PreviewSubject {
  readonly draft: Draft;
  readonly version: number;
  readonly changedAt: number;
}

export interface PreviewPorts<A extends PreviewAnswer> {
  readonly request: (draft: Draft, signal: AbortSignal, subject: PreviewSubject) => Promise<A>;
  /** Builds the pages off screen and swaps them. */
  readonly show: (answer: A, subject: PreviewSubject) => void;
  readonly onFailure: (error: unknown) => void;
  readonly onFindings: (findings: readonly Finding[], subject: PreviewSubject) => void;
}

export interface PreviewLoop {
  push(subject: PreviewSubject): void;
  /** Asks again for the newest draft, after the connection came back or a page went missing. */
  again(): void;
  stop(): void;
}

const STUCK_AFTER_MS = 10_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000] as const;
const LONGEST_RETRY_MS = 8_000;

export function createPreviewLoop<A extends PreviewAnswer>(ports: PreviewPorts<A>): PreviewLoop {
  let waiting: PreviewSubject | null = null;
  let latest: PreviewSubject | null = null;
  let current: AbortController | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const draw = (answer: A, subject: PreviewSubject) => {
    try {
      ports.show(answer, subject);
    } catch (error) {
      ports.onFailure(error);
    }
  };
  const failed = (error: unknown) => {
    if (stopped) return;
    ports.onFailure(error);
    const final = error instanceof ApiProblem && error.status < 500 && error.status !== 429;
    if (final || waiting) return;
    retry = setTimeout(again, RETRY_MS[failures++] ?? LONGEST_RETRY_MS);
  };
  const send = async (subject: PreviewSubject) => {
    const controller = new AbortController();
    current = controller;
    const stuck = setTimeout(() => controller.abort(), STUCK_AFTER_MS);
    let answered: A | null = null;
    try {
      const answer = await ports.request(subject.draft, controller.signal, subject);
      failures = 0;
      answered = answer;
    } catch (error) {
      failed(error);
    }
    clearTimeout(stuck);
    current = null;
    // The next request is under way while this answer is drawn.
    next();
    if (!answered || stopped) return;
    draw(answered, subject);
    ports.onFindings(answered.findings, subject);
  };
  const next = () => {
    if (stopped || current || !waiting) return;
    const subject = waiting;
    waiting = null;
    clearTimeout(retry);
    void send(subject);
  };
  const again = () => {
    waiting ??= latest;
    next();
  };

  return {
    push: (subject) => {
      latest = subject;
      waiting = subject;
      next();
    },
    again,
    stop: () => {
      stopped = true;
      clearTimeout(retry);
      current?.abort();
    },
  };
}
