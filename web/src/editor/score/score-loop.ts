/** Asks for the score of the newest draft once typing has rested; older questions are given up. */

export interface ScoreLoopPorts<Q, A> {
  readonly ask: (question: Q, signal: AbortSignal) => Promise<A>;
  readonly show: (answer: A, question: Q) => void;
  readonly fail: (error: unknown) => void;
  readonly rest?: number;
}

export interface ScoreLoop<Q> {
  /** Asks after a rest, or at once where nobody is typing. */
  readonly push: (question: Q, atOnce?: boolean) => void;
  readonly stop: () => void;
}

const REST_MS = 250;

export function createScoreLoop<Q, A>({
  ask,
  show,
  fail,
  rest = REST_MS,
}: ScoreLoopPorts<Q, A>): ScoreLoop<Q> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;

  const start = async (question: Q) => {
    const own = new AbortController();
    running = own;
    try {
      const answer = await ask(question, own.signal);
      if (!own.signal.aborted) show(answer, question);
    } catch (error) {
      if (!own.signal.aborted) fail(error);
    } finally {
      if (running === own) running = null;
    }
  };
  const stop = () => {
    clearTimeout(timer);
    running?.abort();
    running = null;
  };
  const push = (question: Q, atOnce = false) => {
    stop();
    if (atOnce) void start(question);
    else timer = setTimeout(() => void start(question), rest);
  };
  return { push, stop };
}
