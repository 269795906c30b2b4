/** What the server wants mended, by the fields that it speaks of. */
import type { Finding } from "@/client/problem";
import { keyOf } from "./places";
import type { Remark, Values } from "./reading";

/** Errors by field; `rest` are those that no field here can show. */
export interface Problems {
  byKey: ReadonlyMap<string, string>;
  rest: readonly string[];
}

/** What was judged: the document, and what its fields said then. What has changed since is no problem any more. */
export interface Judged {
  document: Values;
  texts: ReadonlyMap<string, string>;
  findings: readonly (Finding | Remark)[];
}

export function standing({ document, texts, findings }: Judged, now: ReadonlyMap<string, string>): Problems {
  const { byKey, rest } = problemsOf(document, findings, new Set(texts.keys()));
  const left = [...byKey].filter(([key]) => now.get(key) === texts.get(key));
  return { byKey: new Map(left), rest };
}

export function problemsOf(
  document: Values,
  findings: readonly (Finding | Remark)[],
  known: ReadonlySet<string>,
): Problems {
  const byKey = new Map<string, string>();
  const rest: string[] = [];
  for (const { severity, pointer, message } of findings) {
    if (severity !== "error") continue;
    const key = fieldKey(keyOf(document, pointer), known);
    if (key !== null) byKey.set(key, message);
    else rest.push(message);
  }
  return { byKey, rest };
}

/** A period as a whole is mended at its start. */
function fieldKey(key: string | null, known: ReadonlySet<string>): string | null {
  if (key === null) return null;
  return [key, `${key}.start`, `${key}.end`].find((one) => known.has(one)) ?? null;
}
