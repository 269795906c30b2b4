/** The tab's stream of events, and hooks to listen to it. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { type LiveState, LiveStream } from "./live-stream";

export const live = new LiveStream({ url: "/api/v1/events" });

/** What a `job` event says: ids and how far it is. */
export interface JobEvent {
  job_id: string;
  type: string;
  subject_id: string | null;
  state: string;
  progress: number;
}

/** Calls the handler for each event of the type while the component is shown and somebody is signed in. */
export function useLiveEvent(type: "job", handler: (event: JobEvent) => void, enabled = true): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return;
    return live.subscribe(type, (payload) => {
      if (typeof payload === "object" && payload !== null && "job_id" in payload)
        latest.current(payload as JobEvent);
    });
  }, [type, enabled]);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (changed) => live.watch(changed),
    () => live.state,
  );
}
