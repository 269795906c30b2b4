/** The words of a posting, with the skills that were found in them marked. */
import type { Posting } from "@/shared/score/analysis";
import { cutAtMarks } from "@/shared/score/marks";
import { skillKey, spansIn } from "@/shared/score/skills";

interface PostingTextProps {
  posting: Posting;
  lit: string | null;
  onLight: (key: string | null) => void;
}

export function PostingText({ posting, lit, onLight }: PostingTextProps) {
  const { text, reading } = posting;
  const marks = reading.skills.flatMap((skill) =>
    spansIn(text, skill.spans).map((span) => ({ ...span, key: skillKey(skill), state: skill.need })),
  );
  return (
    <section
      aria-label="Text of the posting"
      className="min-w-0 rounded-card border border-line bg-surface px-5 py-4"
    >
      <p className="text-body break-words whitespace-pre-wrap">
        {cutAtMarks(text, marks).map(({ start, text: words, mark }) =>
          mark ? (
            <mark
              key={start}
              data-lit={mark.key === lit || undefined}
              onPointerEnter={() => onLight(mark.key)}
              onPointerLeave={() => onLight(null)}
              className={`bg-transparent text-ink underline decoration-2 underline-offset-3 data-lit:bg-accent-soft ${
                mark.state === "required" ? "decoration-accent" : "decoration-control decoration-dashed"
              }`}
            >
              {words}
            </mark>
          ) : (
            <span key={start}>{words}</span>
          ),
        )}
      </p>
    </section>
  );
}
