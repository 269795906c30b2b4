/** The score of an open resume: it follows the draft while the panel is shown, and is remembered when it is not. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { isProblem } from "@/client/problem";
import { keep } from "@/shared/hooks/kept";
import type { LiveAnalysis } from "@/shared/score/analysis";
import { wholeScore } from "@/shared/score/bands";
import { postingKeyOf } from "@/shared/score/chosen-posting";
import { type LiveQuestion, scoreLive } from "@/shared/score/score-server";
import type { Draft } from "../document/draft";
import type { EditorSession } from "../state/editor-context";
import { createScoreLoop } from "./score-loop";

interface Moved {
  readonly readiness: number;
  readonly match: number;
}

export interface ScoreState {
  readonly analysis: LiveAnalysis | null;
  /** What the analysis speaks of; its pointers lead into this draft. */
  readonly draft: Draft | null;
  /** Whether the draft is still the one that the analysis speaks of. */
  readonly isFresh: boolean;
  /** By how many points the last change of the draft moved each score. */
  readonly moved: Moved;
  readonly trouble: unknown;
  readonly postingId: string | null;
  readonly profile: string;
}

export interface ScoreKeeper {
  readonly store: StoreApi<ScoreState>;
  /** Follows the draft until the returned function is called. */
  readonly follow: () => () => void;
  readonly again: () => void;
  readonly setPosting: (id: string | null) => void;
  readonly setProfile: (profile: string) => void;
}

const PATIENCE_MS = 2_000;
const MOST_REFUSALS = 3;
export const GENERAL = "general";
const STILL: Moved = { readiness: 0, match: 0 };
const keepers = new WeakMap<EditorSession, ScoreKeeper>();

/** By how much the shown numbers differ; nothing where one of them is new. */
export function movedBetween(before: LiveAnalysis | null, after: LiveAnalysis): Moved {
  if (!before) return STILL;
  const match =
    before.match && after.match ? wholeScore(after.match.score) - wholeScore(before.match.score) : 0;
  return { readiness: wholeScore(after.readiness.score) - wholeScore(before.readiness.score), match };
}

function memory(key: string) {
  return {
    read: () => {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write: (value: string | null) => keep(key, value),
  };
}

function isBusy(trouble: unknown): boolean {
  return isProblem(trouble) && (trouble.status === 503 || trouble.status === 429);
}

interface Question extends LiveQuestion {
  readonly draft: Draft;
}

function openKeeper({ resumeId, editor }: EditorSession): ScoreKeeper {
  const posting = memory(postingKeyOf(resumeId));
  const profile = memory(`curricle.profile.${resumeId}`);
  const store = createStore<ScoreState>()(() => ({
    analysis: null,
    draft: null,
    isFresh: false,
    moved: STILL,
    trouble: null,
    postingId: posting.read(),
    profile: profile.read() ?? GENERAL,
  }));
  const question = (): Question => {
    const { postingId, profile: chosen } = store.getState();
    const draft = editor.draft();
    return { draft, document: draft.document, postingId, profile: chosen };
  };
  let refusals = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  let answered: Pick<Question, "postingId" | "profile"> | null = null;
  const loop = createScoreLoop<Question, LiveAnalysis>({
    ask: (asked, signal) => scoreLive(asked, signal),
    show: (analysis, { draft, postingId, profile: judged }) => {
      const before = store.getState();
      const asBefore = answered?.postingId === postingId && answered.profile === judged;
      const next = asBefore ? movedBetween(before.analysis, analysis) : STILL;
      // A change is shown for a while, also when the next letter changes nothing.
      const moved = asBefore && next.readiness === 0 && next.match === 0 ? before.moved : next;
      answered = { postingId, profile: judged };
      refusals = 0;
      const isFresh = editor.draft().document === draft.document;
      store.setState({ analysis, draft, isFresh, moved, trouble: null });
    },
    fail: (trouble) => {
      // A server that is busy for a moment is asked again before anybody is told.
      if (isBusy(trouble) && refusals < MOST_REFUSALS) {
        refusals += 1;
        later = setTimeout(again, PATIENCE_MS);
      } else store.setState({ trouble, isFresh: false });
    },
  });
  const again = () => {
    clearTimeout(later);
    loop.push(question(), true);
  };
  return {
    store,
    again,
    follow: () => {
      const { draft, trouble } = store.getState();
      if (draft !== editor.draft() || trouble) again();
      const stop = editor.store.subscribe((state, before) => {
        if (state.draft.document === before.draft.document) return;
        store.setState({ isFresh: false });
        clearTimeout(later);
        loop.push(question());
      });
      const online = () => (store.getState().trouble ? again() : undefined);
      window.addEventListener("online", online);
      return () => {
        stop();
        window.removeEventListener("online", online);
        clearTimeout(later);
        loop.stop();
      };
    },
    setPosting: (postingId) => {
      posting.write(postingId);
      store.setState({ postingId, moved: STILL });
      again();
    },
    setProfile: (chosen) => {
      profile.write(chosen === GENERAL ? null : chosen);
      store.setState({ profile: chosen, moved: STILL });
      again();
    },
  };
}

/** One for each open resume, however often the panel is opened. */
export function keeperOf(session: EditorSession): ScoreKeeper {
  const known = keepers.get(session);
  if (known) return known;
  const made = openKeeper(session);
  keepers.set(session, made);
  return made;
}
