/** One stream for the tab: it resumes where it was, gives way when hidden, and comes back after errors. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backoff } from "./backoff";
import { LiveStream } from "./live-stream";

class FakeSource extends EventTarget {
  static opened: FakeSource[] = [];
  readyState = 0;
  closed = false;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.opened.push(this);
  }

  close() {
    this.closed = true;
  }

  say(type: string, data: string, lastEventId: string) {
    this.dispatchEvent(new MessageEvent(type, { data, lastEventId }));
  }
}

const make = () =>
  new LiveStream({ url: "/events", open: (url) => new FakeSource(url) as unknown as EventSource });
const latest = () => FakeSource.opened.at(-1) as FakeSource;

function setHidden(hidden: boolean) {
  Object.defineProperty(document, "visibilityState", {
    value: hidden ? "hidden" : "visible",
    configurable: true,
  });
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  FakeSource.opened = [];
  vi.useFakeTimers();
});

afterEach(() => {
  setHidden(false);
  vi.useRealTimers();
});

describe("LiveStream", () => {
  it("opens with the first listener and closes with the last", () => {
    const stream = make();
    expect(FakeSource.opened).toHaveLength(0);
    const leaveOne = stream.subscribe("job", () => undefined);
    const leaveTwo = stream.subscribe("job", () => undefined);
    expect(FakeSource.opened).toHaveLength(1);
    leaveOne();
    expect(latest().closed).toBe(false);
    leaveTwo();
    expect(latest().closed).toBe(true);
    expect(stream.state).toBe("idle");
  });

  it("hands the payload to those who asked for its type", () => {
    const heard = vi.fn();
    make().subscribe("job", heard);
    latest().say("job", '{"job_id":"1"}', "7");
    latest().say("other", "{}", "8");
    expect(heard.mock.calls).toEqual([[{ job_id: "1" }]]);
  });

  it("gives its connection back while hidden and resumes after the last event", () => {
    const stream = make();
    stream.subscribe("job", () => undefined);
    latest().say("job", "{}", "41");
    setHidden(true);
    expect(latest().closed).toBe(true);
    expect(stream.state).toBe("paused");
    setHidden(false);
    expect(latest().url).toBe("/events?after=41");
  });

  it("leaves a dropped stream to the browser and retries a refused one itself", () => {
    const stream = make();
    stream.subscribe("job", () => undefined);
    latest().onerror?.();
    vi.advanceTimersByTime(60_000);
    expect(FakeSource.opened).toHaveLength(1);
    expect(stream.state).toBe("reconnecting");
    latest().readyState = 2;
    latest().onerror?.();
    vi.advanceTimersByTime(60_000);
    expect(FakeSource.opened).toHaveLength(2);
    latest().onopen?.();
    expect(stream.state).toBe("live");
  });
});

describe("backoff", () => {
  it("doubles up to half a minute, with full jitter", () => {
    expect(backoff(0, () => 1)).toBe(500);
    expect(backoff(3, () => 1)).toBe(4000);
    expect(backoff(20, () => 1)).toBe(30_000);
    expect(backoff(20, () => 0)).toBe(0);
  });
});
