/** A text with its matches marked: a line under the words in the way of their state, and a word for it. */
import type { SkillState } from "./analysis";
import { cutAtMarks, type Mark } from "./marks";
import { STATE_WORDS } from "./skills";

/** The kind of the line says the state as well as its colour. */
const LOOK: Readonly<Record<string, string>> = {
  matched: "decoration-good decoration-solid",
  partly: "decoration-warn decoration-dashed",
  missing: "decoration-bad decoration-dotted",
};

interface MarkedTextProps {
  text: string;
  marks: readonly Mark[];
  /** What is pointed at, here or on the other side. */
  lit: string | null;
  onLight: (key: string | null) => void;
  onChoose?: ((key: string) => void) | undefined;
}

export function MarkedText({ text, marks, lit, onLight, onChoose }: MarkedTextProps) {
  return cutAtMarks(text, marks).map(({ start, text: words, mark }) => {
    if (!mark) return <span key={start}>{words}</span>;
    return (
      <button
        key={start}
        type="button"
        data-mark={mark.key}
        data-lit={lit === mark.key || undefined}
        onClick={() => onChoose?.(mark.key)}
        onPointerEnter={() => onLight(mark.key)}
        onPointerLeave={() => onLight(null)}
        onFocus={() => onLight(mark.key)}
        onBlur={() => onLight(null)}
        className={`inline rounded-[3px] text-start underline decoration-2 underline-offset-3 data-lit:bg-accent-soft ${LOOK[mark.state] ?? ""}`}
      >
        {words}
        <span className="sr-only"> ({STATE_WORDS[mark.state as SkillState] ?? mark.state})</span>
      </button>
    );
  });
}
