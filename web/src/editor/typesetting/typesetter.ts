/** The page's side of the typesetting worker: orders as promises; one failure, and it is never asked again. */

import rendererUrl from "@myriaddreamin/typst-ts-renderer/wasm?url";
import compilerUrl from "@myriaddreamin/typst-ts-web-compiler/wasm?url";
import type { Answer, DrawWish, Order, Sources, Typeset } from "./protocol";

/** A template in a loop would hold the worker for ever; the server has its own limit. */
const STUCK_AFTER_MS = 8_000;
/** Ten megabytes on a slow line. */
const START_WITHIN_MS = 120_000;

interface Waiting {
  readonly resolve: (typeset: Typeset) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
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
    return this.#send({ kind: "typeset", sources, data, draw }, within);
  }

  draw(draw: DrawWish): Promise<Typeset> {
    return this.#send({ kind: "draw", draw }, STUCK_AFTER_MS);
  }

  async end(): Promise<Typeset["end"]> {
    return (await this.#send({ kind: "end" }, STUCK_AFTER_MS)).end;
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

  #send(order: Order, within: number): Promise<Typeset> {
    if (this.#closed) return Promise.reject(this.#closed);
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.close("The worker does not answer."), within);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#worker.postMessage({ id, order });
    });
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ("typeset" in answer) waiting.resolve(answer.typeset);
    else waiting.reject(new Error(answer.failure));
  }
}
