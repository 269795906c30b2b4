/** The worker: takes one order after the other, so that no picture is older than the one before it. */
import { ask } from "./asking";
import { guess, type Known } from "./guess";
import { Press } from "./press";
import type { Answer, DrawWish, Numbered, Order, Sources, Typeset } from "./protocol";
import { placeReadyFunctions } from "./ready-functions";

placeReadyFunctions();

const NOTHING: Typeset = { sizes: [], drawn: [], end: null, memory: 0 };
const kept = new Map<string, Promise<Uint8Array>>();
const questions = new Map<number, AbortController>();
let press: Press | null = null;
/** The last answer, as long as guesses from it hold. */
let known: (Known & { readonly sources: Sources }) | null = null;

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

let queue = Promise.resolve();
function inTurn(id: number, work: () => Promise<void>): void {
  queue = queue.then(work).catch((error) => tell({ id, failure: String(error) }));
}

/** Typesets a guess while the server is asked. What comes of it is known when the next order is taken. */
function followEarly(
  id: number,
  body: string,
  draw: DrawWish,
): { data: string; typeset: Typeset | null } | null {
  const data = known && guess(known, body);
  if (!known || !data) return null;
  const { sources } = known;
  const early: { data: string; typeset: Typeset | null } = { data, typeset: null };
  inTurn(id, async () => {
    // A template that refuses a guess has refused nothing yet.
    const typeset = await perform({ kind: "typeset", sources, data, draw }).catch(() => null);
    if (!typeset) return;
    early.typeset = { ...typeset, drawn: [] };
    tell({ id, early: typeset }, typeset);
  });
  return early;
}

/** The question is on its way at once; pages that come into sight meanwhile do not wait for its answer. */
async function follow(id: number, { question, draw }: Extract<Order, { kind: "follow" }>): Promise<void> {
  const controller = new AbortController();
  questions.set(id, controller);
  const coming = ask(question, controller.signal);
  const early = followEarly(id, question.body, draw);
  const composition = await coming;
  questions.delete(id);
  if (!composition) return inTurn(id, async () => tell({ id, followed: null }));
  tell({ id, isAnswered: true });
  const { data, sources, ...said } = composition;
  // After a wrong guess the next key gets none. A new sign may need a font more, with the same data.
  const isRight = early?.data === data && JSON.stringify(known?.sources) === JSON.stringify(sources);
  known = data && (isRight || !early) ? { body: question.body, data, sources } : null;
  inTurn(id, async () => {
    const made = isRight ? early?.typeset : null;
    const typeset = made ?? (data ? await perform({ kind: "typeset", sources, data, draw }) : null);
    tell({ id, followed: { said, typeset } }, typeset);
  });
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
