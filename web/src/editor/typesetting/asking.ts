/** Asks the server for a composition from where it is needed: the page has enough to do after each key. */
import type { Composition } from "../server";

export interface Question {
  readonly address: string;
  /** JSON. */
  readonly body: string;
}

/** Null where there is no good answer; the client of the page then asks anew, and tells whom it concerns. */
export async function ask({ address, body }: Question, signal: AbortSignal): Promise<Composition | null> {
  try {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers,
      body,
      signal,
    });
    return answer.ok ? ((await answer.json()) as Composition) : null;
  } catch {
    return null;
  }
}
