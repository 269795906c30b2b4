/** Brings each change to the device at once and to the server soon, and says where it is. */
import { ApiProblem, type Finding, Unreachable } from "../../client/problem";
import type { DraftKeeper } from "./draft-keeper";
import type { KeptDraft } from "./local-drafts";
import { sameDraft } from "./same-draft";

export type SaveState = "saved" | "unsaved" | "saving" | "offline" | "invalid" | "conflict" | "refused";

export interface SaveStatus {
  readonly state: SaveState;
  readonly kept: boolean;
  readonly findings: readonly Finding[];
  readonly message: string | null;
}

export interface SavedDraft<D = unknown> extends KeptDraft<D> {
  readonly revision: number;
}

export interface SaveOptions {
  readonly keepalive?: boolean;
}

export interface AutosavePorts<D> {
  readonly resumeId: string;
  readonly read: () => KeptDraft<D>;
  readonly put: (
    draft: KeptDraft<D>,
    revision: number,
    options: SaveOptions,
  ) => Promise<{ revision: number }>;
  readonly fetchTheirs: () => Promise<SavedDraft<D>>;
  readonly keeper: DraftKeeper;
  readonly onStatus: (status: SaveStatus) => void;
  readonly onConflict: (theirs: SavedDraft<D>) => void;
}

export interface Autosave<D = unknown> {
  changed(): void;
  saveNow(options?: SaveOptions): Promise<void>;
  /** Goes on from this revision: what is on the server was seen and decided about. */
  continueFrom(revision: number): void;
  adopt(saved: SavedDraft<D>): void;
  /** Both sides changed: waits for a decision, and keeps what is here. */
  tear(theirs: SavedDraft<D>): void;
  reconnect(): void;
  status(): SaveStatus;
  refresh(): void;
  stop(): void;
}

export const DEBOUNCE_MS = 800;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;
const LONGEST_RETRY_MS = 15_000;

const isAway = (error: unknown) =>
  error instanceof Unreachable ||
  (error instanceof ApiProblem && (error.status >= 502 || error.status === 429));

/** Begins with what the editor holds, as saved under this revision. */
export function createAutosave<D>(ports: AutosavePorts<D>, from: number): Autosave<D> {
  const { keeper, read } = ports;
  let revision = from;
  let synced: KeptDraft<D> | null = read();
  let state: SaveState = "saved";
  let findings: readonly Finding[] = [];
  let message: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<void> | null = null;
  let failures = 0;
  let stopped = false;

  const status = (): SaveStatus => ({ state, kept: keeper.kept(), findings, message });
  const enter = (next: SaveState, problem?: ApiProblem) => {
    state = next;
    findings = problem?.findings ?? [];
    message = problem?.message ?? null;
    if (!stopped) ports.onStatus(status());
  };
  const keep = () => {
    const { title, document } = read();
    keeper.keep({ resumeId: ports.resumeId, title, document, revision, changedAt: Date.now() });
  };
  const later = (delay: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void saveNow(), delay);
  };
  const settle = (sent: KeptDraft<D>, next: number) => {
    revision = next;
    failures = 0;
    synced = sent;
    if (read() === sent) {
      keeper.forget(ports.resumeId);
      enter("saved");
    } else {
      keep();
      enter("unsaved");
      later(DEBOUNCE_MS);
    }
  };
  const tear = (theirs: SavedDraft<D>) => {
    synced = null;
    keep();
    enter("conflict");
    ports.onConflict(theirs);
  };
  const meetConflict = async (sent: KeptDraft<D>) => {
    const theirs = await ports.fetchTheirs();
    // An answer that was lost on its way looks like a conflict with oneself.
    if (sameDraft(theirs, sent)) return settle(sent, theirs.revision);
    tear(theirs);
  };
  const fail = (error: unknown) => {
    if (isAway(error)) {
      enter("offline");
      later((RETRY_MS[failures++] ?? LONGEST_RETRY_MS) * (0.75 + Math.random() / 2));
    } else if (error instanceof ApiProblem) {
      enter(error.status === 422 || error.status === 400 ? "invalid" : "refused", error);
    } else {
      enter("refused");
    }
  };
  const send = async (options: SaveOptions) => {
    const sent = read();
    if (state !== "offline") enter("saving");
    try {
      settle(sent, (await ports.put(sent, revision, options)).revision);
    } catch (error) {
      const conflict = error instanceof ApiProblem && error.status === 412;
      await (conflict ? meetConflict(sent) : Promise.reject(error)).catch(fail);
    }
  };
  const saveNow = async (options: SaveOptions = {}): Promise<void> => {
    clearTimeout(timer);
    while (inFlight) await inFlight;
    if (stopped || state === "conflict" || read() === synced) return;
    inFlight = send(options).finally(() => {
      inFlight = null;
    });
    await inFlight;
  };

  return {
    changed: () => {
      if (read() === synced && !inFlight && state !== "conflict") {
        clearTimeout(timer);
        keeper.forget(ports.resumeId);
        return enter("saved");
      }
      keep();
      if (state === "conflict") return;
      if (state === "offline") return;
      if (state !== "unsaved" && !inFlight) enter("unsaved");
      later(DEBOUNCE_MS);
    },
    saveNow,
    continueFrom: (next) => {
      revision = next;
      synced = null;
      keep();
      enter("unsaved");
      void saveNow();
    },
    adopt: (theirs) => {
      revision = theirs.revision;
      synced = read();
      keeper.forget(ports.resumeId);
      enter("saved");
    },
    reconnect: () => {
      if (state !== "offline") return;
      failures = 0;
      void saveNow();
    },
    tear,
    status,
    refresh: () => ports.onStatus(status()),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
