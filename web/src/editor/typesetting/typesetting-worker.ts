/** The worker: takes one order after the other, so that no picture is older than the one before it. */
import { Press } from "./press";
import type { Answer, Numbered, Order, Typeset } from "./protocol";
import { placeReadyFunctions } from "./ready-functions";

placeReadyFunctions();

const NOTHING: Typeset = { sizes: [], drawn: [], end: null, memory: 0 };
const kept = new Map<string, Promise<Uint8Array>>();
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

async function perform(order: Order): Promise<Typeset> {
  if (order.kind === "start") {
    press = await Press.open(order.compiler, order.renderer, bytes);
    return NOTHING;
  }
  if (!press) throw new Error("The worker was not started.");
  if (order.kind === "draw") return { ...NOTHING, drawn: await press.draw(order.draw) };
  if (order.kind === "end") return { ...NOTHING, end: press.end() };
  return press.typeset(order.sources, order.data, order.draw);
}

async function answer({ id, order }: Numbered): Promise<void> {
  try {
    const typeset = await perform(order);
    const pictures = typeset.drawn.map(({ picture }) => picture);
    self.postMessage({ id, typeset } satisfies Answer, { transfer: pictures });
  } catch (error) {
    self.postMessage({ id, failure: String(error) } satisfies Answer);
  }
}

let queue = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<Numbered>) => {
  queue = queue.then(() => answer(data));
};
