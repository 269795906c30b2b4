/** The caller's events as they happen. One stream per tab; a hidden tab gives its connection back. */
import { backoff } from "./backoff";

export type LiveState = "idle" | "connecting" | "live" | "reconnecting" | "paused";
export type LiveHandler = (payload: unknown) => void;

interface StreamOptions {
  url: string;
  open?: (url: string) => EventSource;
}

export class LiveStream {
  private readonly handlers = new Map<string, Set<LiveHandler>>();
  private readonly watchers = new Set<(state: LiveState) => void>();
  private readonly url: string;
  private readonly openSource: (url: string) => EventSource;
  private source: EventSource | null = null;
  private lastId: string | null = null;
  private attempt = 0;
  private timer = 0;
  private current: LiveState = "idle";

  constructor({ url, open = (target) => new EventSource(target) }: StreamOptions) {
    this.url = url;
    this.openSource = open;
  }

  get state(): LiveState {
    return this.current;
  }

  /** Calls the handler with the payload of each event of this type until the returned function is called. */
  subscribe(type: string, handler: LiveHandler): () => void {
    const known = this.handlers.get(type) ?? new Set();
    if (!this.handlers.has(type)) {
      this.handlers.set(type, known);
      this.source?.addEventListener(type, this.onEvent);
    }
    known.add(handler);
    if (this.current === "idle") this.start();
    return () => {
      known.delete(handler);
      if (![...this.handlers.values()].some((set) => set.size > 0)) this.stop();
    };
  }

  watch(watcher: (state: LiveState) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private start(): void {
    document.addEventListener("visibilitychange", this.onVisibility);
    this.connect();
  }

  private stop(): void {
    document.removeEventListener("visibilitychange", this.onVisibility);
    this.disconnect();
    this.attempt = 0;
    this.turn("idle");
  }

  private connect(): void {
    this.disconnect();
    this.turn(this.attempt === 0 ? "connecting" : "reconnecting");
    const after = this.lastId === null ? "" : `?after=${encodeURIComponent(this.lastId)}`;
    const source = this.openSource(this.url + after);
    this.source = source;
    source.onopen = () => {
      this.attempt = 0;
      this.turn("live");
    };
    source.onerror = () => {
      // The browser retries a dropped stream itself; after an HTTP error it gives up and we go on.
      this.turn("reconnecting");
      if (source.readyState !== 2) return;
      this.timer = window.setTimeout(() => this.connect(), backoff(this.attempt));
      this.attempt += 1;
    };
    for (const type of this.handlers.keys()) source.addEventListener(type, this.onEvent);
  }

  private disconnect(): void {
    window.clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  private readonly onVisibility = () => {
    if (document.visibilityState === "hidden") {
      this.disconnect();
      this.turn("paused");
    } else if (this.current === "paused") {
      this.connect();
    }
  };

  private readonly onEvent = (event: MessageEvent) => {
    if (event.lastEventId) this.lastId = event.lastEventId;
    const payload: unknown = parse(event.data);
    for (const handler of this.handlers.get(event.type) ?? []) handler(payload);
  };

  private turn(state: LiveState): void {
    if (state === this.current) return;
    this.current = state;
    for (const watcher of this.watchers) watcher(state);
  }
}

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
