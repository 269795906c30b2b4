/** A fix that the server describes as operations, as a command of the editor: one step that can be taken back. */
import type { ScoreFinding } from "@/shared/score/analysis";
import { nodeAt, read } from "../document/address";
import type { Command } from "../document/commands";
import { type Draft, isNode, isRecord, textOf } from "../document/draft";
import { freshId } from "../document/fresh-id";
import type { Operation } from "../document/operations";

type Wire = Readonly<Record<string, unknown>>;

function nullable(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function added(wire: Wire): Operation[] {
  if (!isRecord(wire.part)) return [];
  const part = isNode(wire.part) ? wire.part : { ...wire.part, id: freshId() };
  return [
    { op: "add", parent: textOf(wire.parent), list: textOf(wire.list), part, after: nullable(wire.after) },
  ];
}

/** The editor's words for one operation of the server; null where it no longer fits the draft. */
function translate(draft: Draft, wire: Wire): Operation[] | null {
  const target = textOf(wire.target);
  const node = target ? nodeAt(draft, target) : undefined;
  if (target && !node) return null;
  switch (wire.op) {
    case "set":
      return [{ op: "set", target, field: textOf(wire.field), value: wire.value ?? null }];
    case "replace_text": {
      const field = textOf(wire.field) || "text";
      const now = textOf(read(node, field.split(".")));
      if (typeof wire.before === "string" && wire.before !== now) return null;
      return [{ op: "set", target, field, value: textOf(wire.text) }];
    }
    case "retitle":
      return [{ op: "set", target, field: "title", value: nullable(wire.title) }];
    case "hide":
    case "show":
    case "remove":
      return [{ op: wire.op, target }];
    case "add":
      return added(wire);
    case "move":
      return [
        {
          op: "move",
          target,
          parent: textOf(wire.parent),
          list: textOf(wire.list),
          after: nullable(wire.after),
        },
      ];
    default:
      return null;
  }
}

/** The whole fix or nothing of it: a part of a fix is no fix. */
export function fixCommand(draft: Draft, finding: Pick<ScoreFinding, "operations">): Command | null {
  const operations: Operation[] = [];
  for (const wire of finding.operations) {
    const own = translate(draft, wire);
    if (!own) return null;
    operations.push(...own);
  }
  return operations.length > 0 ? { name: "finding.apply", perform: () => operations } : null;
}
