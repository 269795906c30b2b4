/** Follows an export to its end: woken by live events, and by a clock where those do not come. */
import { useEffect, useRef, useState } from "react";
import type { ResumeExport } from "@/client/types";
import { live } from "@/shared/live/live";
import { readExport } from "./export-server";

const LIVE_EVENT = "job";
const POLL_MS = 1_000;
const SLOW_POLL_MS = 5_000;

export function isOver({ status }: Pick<ResumeExport, "status">): boolean {
  return status === "completed" || status === "failed" || status === "cancelled";
}

function speaksOf(payload: unknown, id: string): payload is { progress?: unknown } {
  return (
    typeof payload === "object" && payload !== null && (payload as { subject_id?: unknown }).subject_id === id
  );
}

/** The newest known state of the export; null as long as none is followed. */
export function useFollowedExport(started: ResumeExport | null): ResumeExport | null {
  const [current, setCurrent] = useState(started);
  const latest = useRef(current);
  latest.current = current;
  const id = started?.id;

  useEffect(() => {
    setCurrent(started);
    if (!id || !started || isOver(started)) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      clearTimeout(timer);
      const next = await readExport(id).catch(() => null);
      if (stopped) return;
      if (next) setCurrent(next);
      if (next && isOver(next)) return leave();
      timer = setTimeout(ask, live.state === "live" ? SLOW_POLL_MS : POLL_MS);
    };
    const listen = live.subscribe(LIVE_EVENT, (payload) => {
      if (!speaksOf(payload, id)) return;
      if (typeof payload.progress === "number") {
        const { progress } = payload;
        setCurrent((before) => (before && !isOver(before) ? { ...before, progress } : before));
      }
      void ask();
    });
    const leave = () => {
      stopped = true;
      clearTimeout(timer);
      listen();
    };
    timer = setTimeout(ask, POLL_MS / 2);
    return leave;
  }, [id, started]);

  return current;
}
