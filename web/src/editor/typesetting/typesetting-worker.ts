/** The worker: takes one order after the other, so that no picture is older than the one before it. */
import type { Composition } from "../server";
import { ask } from "./asking";
import { Press } from "./press";
import type { Answer, DrawWish, Numbered, Order, Typeset } from "./protocol";
import { placeReadyFunctions } from "./ready-functions";

placeReadyFunctions();

const NOTHING: Typeset = { sizes: [], drawn: [], end: null, memory: 0 };
const kept = new Map<string, Promise<Uint8Array>>();
const questions = new Map<number, AbortController>();
let press: Press | null = null;

/** Addresses carry the hash of what is there, so what was fetched once stays right. */
function bytes(address: string): Promise<Uint8Array> {
  const before = kept.get(address);
  if (before) return before;
  const coming = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  });
  kept.set(address, coming);
  coming.catch(() => kept.delete(address));
  return coming;
}

async function perform(order: Exclude<Order, { kind: "follow" | "forget" }>): Promise<Typeset> {
  if (order.kind === "start") {
    press = await Press.open(order.compiler, order.renderer, bytes);
    return NOTHING;
  }
  if (!press) throw new Error("The worker was not started.");
  if (order.kind === "draw") return { ...NOTHING, drawn: await press.draw(order.draw) };
  if (order.kind === "end") return { ...NOTHING, end: press.end() };
  return press.typeset(order.sources, order.data, order.draw);
}

function tell(answer: Answer, typeset?: Typeset | null): void {
  self.postMessage(answer, { transfer: typeset?.drawn.map(({ picture }) => picture) ?? [] });
}

async function typesetAnswer(id: number, composition: Composition, draw: DrawWish): Promise<void> {
  const { data, sources, ...said } = composition;
  const typeset = data ? await perform({ kind: "typeset", sources, data, draw }) : null;
  tell({ id, followed: { said, typeset } }, typeset);
}

let queue = Promise.resolve();
function inTurn(id: number, work: () => Promise<void>): void {
  queue = queue.then(work).catch((error) => tell({ id, failure: String(error) }));
}

/** The question is on its way at once; pages that come into sight meanwhile do not wait for its answer. */
async function follow(id: number, { question, draw }: Extract<Order, { kind: "follow" }>): Promise<void> {
  const controller = new AbortController();
  questions.set(id, controller);
  const composition = await ask(question, controller.signal);
  questions.delete(id);
  if (!composition) return tell({ id, followed: null });
  tell({ id, isAnswered: true });
  inTurn(id, () => typesetAnswer(id, composition, draw));
}

self.onmessage = ({ data: { id, order } }: MessageEvent<Numbered>) => {
  if (order.kind === "forget") questions.get(order.follow)?.abort();
  else if (order.kind === "follow") void follow(id, order);
  else
    inTurn(id, async () => {
      const typeset = await perform(order);
      tell({ id, typeset }, typeset);
    });
};
