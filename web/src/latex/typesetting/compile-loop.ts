/** Keeps the page at the speed of typing: the newest text wins, and a page that is nearly done is waited for. */

export interface Subject<D> {
  readonly draft: D;
  readonly version: number;
  readonly changedAt: number;
}

export interface CompilePorts<D, A> {
  readonly request: (subject: Subject<D>, signal: AbortSignal) => Promise<A>;
  readonly show: (answer: A, subject: Subject<D>) => void;
  /** Told what went wrong; whether it is worth another try by itself. */
  readonly onFailure: (error: unknown) => boolean;
  readonly onBusy: (busy: boolean) => void;
  readonly now?: () => number;
}

export interface CompileLoop<D> {
  push(subject: Subject<D>): void;
  again(): void;
  stop(): void;
}

/** What would take longer than this from now is given up for newer text; giving up costs a warm engine. */
export const PATIENCE_MS = 1_200;
/** But somebody who never stops typing sees a page at least this often. */
export const LONGEST_UNSEEN_MS = 3_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000] as const;
const LONGEST_RETRY_MS = 8_000;

/** What an answer may take longer than the fastest ones before it counts as waiting for a warm engine. */
const NOISE_MS = 60;
const LONGEST_HOLD_MS = 350;

/** How long to hold a text back after an answer, learnt from how long answers take. */
export function createHold() {
  let fastest = Number.POSITIVE_INFINITY;
  let hold = 0;
  return {
    /** Engines are warmed between answers. Text that waits there grows old; text that waits here does not. */
    learn(duration: number): void {
      fastest = duration < fastest ? duration : fastest + (duration - fastest) / 20;
      const waited = duration - fastest;
      hold = waited > NOISE_MS ? Math.min(LONGEST_HOLD_MS, hold + waited / 2) : Math.max(0, hold * 0.85 - 5);
    },
    milliseconds: () => hold,
  };
}

export function createCompileLoop<D, A>(ports: CompilePorts<D, A>): CompileLoop<D> {
  const now = ports.now ?? (() => performance.now());
  let waiting: Subject<D> | null = null;
  let latest: Subject<D> | null = null;
  let current: { controller: AbortController; startedAt: number } | null = null;
  /** How long the last two took: the shorter is what one may expect, the longer may have been a cold start. */
  let lately: readonly number[] = [];
  let shownAt = now();
  const hold = createHold();
  let held: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const isWorthWaiting = (startedAt: number) => {
    const left = startedAt + (lately.length < 2 ? 0 : Math.min(...lately)) - now();
    return left <= PATIENCE_MS || now() - shownAt > LONGEST_UNSEEN_MS;
  };
  const fail = (error: unknown) => {
    if (!ports.onFailure(error) || waiting) return;
    retry = setTimeout(again, RETRY_MS[failures++] ?? LONGEST_RETRY_MS);
  };
  const send = async (subject: Subject<D>) => {
    const controller = new AbortController();
    const startedAt = now();
    current = { controller, startedAt };
    ports.onBusy(true);
    const settle = () => {
      current = null;
      next();
      if (!current) ports.onBusy(false);
    };
    try {
      const answer = await ports.request(subject, controller.signal);
      failures = 0;
      lately = [...lately.slice(-1), now() - startedAt];
      shownAt = now();
      hold.learn(shownAt - startedAt);
      // The next compilation is under way while this page is drawn.
      settle();
      if (!stopped) ports.show(answer, subject);
    } catch (error) {
      const given = controller.signal.aborted;
      if (!given && !stopped) fail(error);
      settle();
    }
  };
  const next = () => {
    clearTimeout(held);
    if (stopped || current || !waiting) return;
    const early = shownAt + hold.milliseconds() - now();
    if (early > 1) {
      held = setTimeout(next, early);
      return;
    }
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
      if (current && !isWorthWaiting(current.startedAt)) current.controller.abort();
      next();
    },
    again,
    stop: () => {
      stopped = true;
      clearTimeout(retry);
      clearTimeout(held);
      current?.controller.abort();
    },
  };
}
