/** The ids of a list, for its holder: it renders again when the list changes, not when its parts do. */
import { useMemo } from "react";
import { nodeAt } from "../document/address";
import { nodesOf } from "../document/draft";
import { useDraft } from "./editor-context";

export function useIds(parent: string, list: string): string[] {
  const joined = useDraft((draft) =>
    nodesOf(nodeAt(draft, parent)?.[list])
      .map((node) => node.id)
      .join(" "),
  );
  return useMemo(() => (joined === "" ? [] : joined.split(" ")), [joined]);
}
