/** The page's side of the typesetting worker: orders as promises; one failure, and it is never asked again. */

import rendererUrl from "@myriaddreamin/typst-ts-renderer/wasm?url";
import compilerUrl from "@myriaddreamin/typst-ts-web-compiler/wasm?url";
import type { Question } from "./asking";
import type { Answer, DrawWish, Followed, Numbered, Order, Sources, Typeset } from "./protocol";

/** A template in a loop would hold the worker for ever; the server has its own limit. */
const STUCK_AFTER_MS = 8_000;
/** Ten megabytes on a slow line. */
const START_WITHIN_MS = 120_000;

/** Told what stands on the pages most likely, before the server has said so. */
export type OnEarly = (typeset: Typeset) => void;

const nobody: OnEarly = () => undefined;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onEarly: OnEarly;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class Typesetter {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #closed: Error | null = null;

  private constructor() {
    this.#worker = new Worker(new URL("./typesetting-worker.ts", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#take(data);
    this.#worker.onerror = () => this.close("The worker could not be loaded.");
  }

  static async open(): Promise<Typesetter> {
    const typesetter = new Typesetter();
    const order: Order = { kind: "start", compiler: compilerUrl, renderer: rendererUrl };
    await typesetter.#send(order, START_WITHIN_MS);
    return typesetter;
  }

  typeset(sources: Sources, data: string, draw: DrawWish, within = STUCK_AFTER_MS): Promise<Typeset> {
    return this.#perform({ kind: "typeset", sources, data, draw }, within);
  }

  draw(draw: DrawWish): Promise<Typeset> {
    return this.#perform({ kind: "draw", draw });
  }

  async end(): Promise<Typeset["end"]> {
    return (await this.#perform({ kind: "end" })).end;
  }

  /** Typesets what the server answers; null where it gave the worker no answer. */
  async follow(
    question: Question,
    draw: DrawWish,
    signal: AbortSignal,
    onEarly: OnEarly,
  ): Promise<Followed | null> {
    // How long the server takes is the caller's to bound; the worker is timed from the answer on.
    const coming = this.#send({ kind: "follow", question, draw }, null, onEarly);
    const follow = this.#count;
    const forget = () => {
      const waiting = this.#waiting.get(follow);
      if (waiting) waiting.timer ??= this.#timer(STUCK_AFTER_MS);
      this.#worker.postMessage({ id: 0, order: { kind: "forget", follow } } satisfies Numbered);
    };
    signal.addEventListener("abort", forget);
    try {
      const answer = await coming;
      signal.throwIfAborted();
      return "followed" in answer ? answer.followed : null;
    } finally {
      signal.removeEventListener("abort", forget);
    }
  }

  close(reason = "The editor was closed."): void {
    if (this.#closed) return;
    this.#closed = new Error(reason);
    this.#worker.terminate();
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#closed);
    }
    this.#waiting.clear();
  }

  async #perform(order: Order, within = STUCK_AFTER_MS): Promise<Typeset> {
    const answer = await this.#send(order, within);
    if ("typeset" in answer) return answer.typeset;
    throw new Error("The worker answered something else.");
  }

  #send(order: Order, within: number | null, onEarly = nobody): Promise<Answer> {
    if (this.#closed) return Promise.reject(this.#closed);
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      const timer = within === null ? undefined : this.#timer(within);
      this.#waiting.set(id, { resolve, reject, onEarly, timer });
      this.#worker.postMessage({ id, order });
    });
  }

  #timer(within: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.close("The worker does not answer."), within);
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    if ("early" in answer) {
      waiting.onEarly(answer.early);
      return;
    }
    if ("isAnswered" in answer) {
      waiting.timer ??= this.#timer(STUCK_AFTER_MS);
      return;
    }
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ("failure" in answer) waiting.reject(new Error(answer.failure));
    else waiting.resolve(answer);
  }
}
