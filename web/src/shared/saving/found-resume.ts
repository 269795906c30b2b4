/** A resume as it is found: what the server has, what this device kept, and which of them goes on. */
import { Unreachable } from "../../client/problem";
import type { SavedDraft } from "./autosave";
import {
  forgetfulDrafts,
  type KeptDraft,
  type LocalDraft,
  type LocalDrafts,
  openLocalDrafts,
} from "./local-drafts";
import { readResume } from "./resume-server";
import { sameDraft } from "./same-draft";

export interface FoundResume {
  readonly resumeId: string;
  readonly drafts: LocalDrafts;
  readonly server: SavedDraft | null;
  readonly local: LocalDraft | null;
}

export interface Start<D = unknown> {
  readonly draft: KeptDraft<D>;
  readonly saved: SavedDraft<D>;
  /** clean: as on the server; ahead: newer here; torn: both sides changed. */
  readonly stand: "clean" | "ahead" | "torn";
}

export async function findResume(resumeId: string): Promise<FoundResume> {
  const drafts = await openLocalDrafts().catch(forgetfulDrafts);
  const [local, answer] = await Promise.all([
    drafts.read(resumeId).catch(() => null),
    readResume(resumeId).catch((error: unknown) => {
      if (error instanceof Unreachable) return error;
      throw error;
    }),
  ]);
  if (!(answer instanceof Error)) return { resumeId, drafts, local, server: answer };
  if (!local) throw answer;
  return { resumeId, drafts, local, server: null };
}

/** The kind of the document that was found. */
export function kindOf({ server, local }: FoundResume): string {
  const { kind } = ((server ?? local)?.document ?? {}) as { kind?: unknown };
  return typeof kind === "string" ? kind : "resume";
}

/** Which draft the editor begins with. A draft of this device is never dropped unless the server has it. */
export function chooseStart<D>(
  server: SavedDraft<D> | null,
  local: (LocalDraft & KeptDraft<D>) | null,
): Start<D> | null {
  if (!local) return server && { draft: server, saved: server, stand: "clean" };
  const draft: KeptDraft<D> = { title: local.title, document: local.document };
  if (!server) return { draft, saved: { ...draft, revision: local.revision }, stand: "ahead" };
  if (sameDraft(server, local)) return { draft: server, saved: server, stand: "clean" };
  return { draft, saved: server, stand: local.revision === server.revision ? "ahead" : "torn" };
}
