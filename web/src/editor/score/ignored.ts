/** Findings that somebody decided to live with: remembered on this device, for each resume. */
import { create } from "zustand";
import { keep } from "@/shared/hooks/kept";

interface IgnoredState {
  readonly of: Readonly<Record<string, readonly string[]>>;
}

const MOST = 500;
const keyOf = (resumeId: string) => `curricle.ignored.${resumeId}`;

function recall(resumeId: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(resumeId)) ?? "[]");
    return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
  } catch {
    return [];
  }
}

const useStored = create<IgnoredState>(() => ({ of: {} }));

function write(resumeId: string, ignored: readonly string[]): void {
  useStored.setState((state) => ({ of: { ...state.of, [resumeId]: ignored } }));
  keep(keyOf(resumeId), ignored.length > 0 ? JSON.stringify(ignored.slice(-MOST)) : null);
}

function ignoredOf(resumeId: string): readonly string[] {
  return useStored.getState().of[resumeId] ?? recall(resumeId);
}

export function ignore(resumeId: string, key: string): void {
  write(resumeId, [...ignoredOf(resumeId).filter((other) => other !== key), key]);
}

export function takeBack(resumeId: string, key: string): void {
  write(
    resumeId,
    ignoredOf(resumeId).filter((other) => other !== key),
  );
}

export function useIgnored(resumeId: string): ReadonlySet<string> {
  const known = useStored((state) => state.of[resumeId]);
  return new Set(known ?? recall(resumeId));
}
