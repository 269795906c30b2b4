/** A compiler that has filled its memory is replaced, and whatever was written meanwhile stands on the page. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleDraft } from "../testing/sample-draft";
import type { Followed } from "../typesetting/protocol";
import { BrowserPainter } from "./browser-painter";

const FULL = 301_000_000;
const ROOM = 90_000_000;
const MANY = 50;

/** Stands for the worker: it says what it holds, and remembers what it typeset last. */
class FakeTypesetter {
  static made: FakeTypesetter[] = [];
  static opening = Promise.resolve();
  readonly typeset = vi.fn(async (_sources: unknown, data: string) => this.#pages(data));
  readonly draw = vi.fn(async () => this.#pages(this.last));
  readonly end = vi.fn(async () => null);
  readonly close = vi.fn();
  readonly follow = vi.fn(async ({ body }: { body: string }): Promise<Followed> => {
    return { said: { top: 0, line: 0, findings: [] }, typeset: await this.#pages(body) };
  });
  memory = ROOM;
  last = "";

  static async open() {
    await FakeTypesetter.opening;
    const made = new FakeTypesetter();
    FakeTypesetter.made.push(made);
    return made;
  }

  async #pages(data: string) {
    this.last = data;
    return { sizes: [{ width: 595, height: 842 }], drawn: [], end: null, memory: this.memory };
  }
}

vi.mock("../typesetting/typesetter", () => ({
  get Typesetter() {
    return FakeTypesetter;
  },
}));
vi.mock("../server", () => ({
  compose: async (draft: unknown) => ({
    data: JSON.stringify(draft),
    sources: {},
    top: 0,
    line: 0,
    findings: [],
  }),
}));
vi.mock("./visible-pages", () => ({
  VisiblePages: class {
    watch = () => undefined;
    stop = () => undefined;
    indexes = () => [0];
  },
}));

const titled = (name: string) => {
  const draft = sampleDraft();
  const basics = { ...draft.document.content.basics, name };
  return { ...draft, document: { ...draft.document, content: { ...draft.document.content, basics } } };
};
const signal = new AbortController().signal;
const lastOf = (typesetter: FakeTypesetter | undefined) => typesetter?.last ?? "";

async function opened() {
  const sheets = document.createElement("div");
  const listener = { onFailure: vi.fn(), onOverflow: vi.fn(), onRenewed: vi.fn() };
  const painter = await BrowserPainter.open(sheets, titled("Ada"), listener);
  const write = async (name: string) => (await painter.paint(titled(name), signal))?.show(sheets);
  for (let key = 0; key < MANY; key++) await write(`Ada ${key}`);
  return { painter, listener, write, full: FakeTypesetter.made[0] as FakeTypesetter };
}

describe("a compiler that has filled its memory", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeTypesetter.made = [];
    FakeTypesetter.opening = Promise.resolve();
  });
  afterEach(() => void vi.useRealTimers());

  it("stays while there is room", async () => {
    const { write, full } = await opened();
    await write("Ada L");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(FakeTypesetter.made).toEqual([full]);
    expect(full.close).not.toHaveBeenCalled();
  });

  it("is replaced when the keys rest, and the next painting is the fresh one's", async () => {
    const { write, listener, full } = await opened();
    full.memory = FULL;
    await write("Ada L");
    expect(FakeTypesetter.made).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    const fresh = FakeTypesetter.made[1];
    expect(listener.onRenewed).toHaveBeenCalledOnce();
    expect(lastOf(fresh)).toContain("Ada L");
    // Until it has painted itself, the full one draws what comes into sight.
    expect(full.close).not.toHaveBeenCalled();
    await write("Ada Lo");
    expect(lastOf(fresh)).toContain("Ada Lo");
    expect(full.close).toHaveBeenCalledOnce();
    // However full it is too: that it was replaced a moment ago shows that it is the document's doing.
    (fresh as FakeTypesetter).memory = FULL;
    await write("Ada Lov");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(FakeTypesetter.made).toHaveLength(2);
    expect(listener.onFailure).not.toHaveBeenCalled();
  });

  it("paints what is written while the fresh one is on its way, and nothing older comes after", async () => {
    const { painter, write, full } = await opened();
    let arrive: () => void = () => undefined;
    FakeTypesetter.opening = new Promise((resolve) => {
      arrive = resolve;
    });
    full.memory = FULL;
    await write("Ada L");
    await vi.advanceTimersByTimeAsync(1_000);
    await write("Ada Lovelace");
    expect(lastOf(full)).toContain("Ada Lovelace");
    arrive();
    await vi.advanceTimersByTimeAsync(1_000);
    const fresh = FakeTypesetter.made[1];
    expect(lastOf(fresh)).toContain('"Ada L"');
    await painter.redraw();
    expect(fresh?.draw).not.toHaveBeenCalled();
    // What the listener is told to do: to paint the newest draft once more.
    await write("Ada Lovelace");
    expect(lastOf(fresh)).toContain("Ada Lovelace");
    await painter.redraw();
    expect(fresh?.draw).toHaveBeenCalled();
  });

  it("leaves no worker behind where the editor is closed meanwhile", async () => {
    const { painter, write, full, listener } = await opened();
    let arrive: () => void = () => undefined;
    FakeTypesetter.opening = new Promise((resolve) => {
      arrive = resolve;
    });
    full.memory = FULL;
    await write("Ada L");
    await vi.advanceTimersByTimeAsync(1_000);
    painter.close();
    arrive();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(FakeTypesetter.made.map(({ close }) => close.mock.calls.length)).toEqual([1, 1]);
    expect(listener.onRenewed).not.toHaveBeenCalled();
  });
});
