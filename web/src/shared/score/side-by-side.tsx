/** The posting beside the resume: what matches is marked on both sides, and pointing at one lights the other. */
import { Fragment, useMemo, useRef, useState } from "react";
import { classNames } from "../ui/class-names";
import { Segmented } from "../ui/segmented";
import type { SkillMatch } from "./analysis";
import { MarkedText } from "./marked-text";
import { type Block, linesOf, marksInBlocks } from "./resume-blocks";
import { marksInPosting } from "./skills";

const SIDES = [
  { value: "posting", label: "Posting" },
  { value: "resume", label: "Resume" },
] as const;
type Side = (typeof SIDES)[number]["value"];

interface SideBySideProps {
  posting: string;
  blocks: readonly Block[];
  skills: readonly SkillMatch[];
}

export function SideBySide({ posting, blocks, skills }: SideBySideProps) {
  const box = useRef<HTMLDivElement>(null);
  const [lit, setLit] = useState<string | null>(null);
  const [side, setSide] = useState<Side>("posting");
  const inPosting = useMemo(() => marksInPosting(posting, skills), [posting, skills]);
  const inResume = useMemo(() => marksInBlocks(blocks, skills), [blocks, skills]);

  /** Brings the same match on the other side into sight. */
  const seek = (key: string, other: Side) => {
    const target = box.current?.querySelector(`[data-side="${other}"] [data-mark="${CSS.escape(key)}"]`);
    if (!target) return;
    setSide(other);
    setLit(key);
    requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
  };
  const pane = (here: Side) =>
    classNames(
      "min-h-0 min-w-0 flex-1 overflow-y-auto rounded-control border border-line bg-surface px-4 py-3",
      side !== here && "max-md:hidden",
    );
  return (
    <div ref={box} className="flex h-full min-h-0 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Legend />
        <div className="md:hidden">
          <Segmented label="Side" options={SIDES} value={side} onChange={setSide} />
        </div>
      </div>
      <div className="flex min-h-0 grow gap-3">
        {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
        <section data-side="posting" aria-label="Posting" tabIndex={0} className={pane("posting")}>
          <p className="text-body whitespace-pre-wrap">
            <MarkedText
              text={posting}
              marks={inPosting}
              lit={lit}
              onLight={setLit}
              onChoose={(key) => seek(key, "resume")}
            />
          </p>
        </section>
        <section data-side="resume" aria-label="Resume" tabIndex={0} className={pane("resume")}>
          {linesOf(blocks).map((line) => (
            <p key={line[0]?.pointer} className={LOOKS[line[0]?.kind ?? "line"]}>
              {line.map((block, index) => (
                <Fragment key={block.pointer}>
                  {index > 0 ? <span className="text-muted"> · </span> : null}
                  <MarkedText
                    text={block.text}
                    marks={inResume.get(block.pointer) ?? []}
                    lit={lit}
                    onLight={setLit}
                    onChoose={(key) => seek(key, "posting")}
                  />
                </Fragment>
              ))}
            </p>
          ))}
        </section>
        {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      </div>
    </div>
  );
}

const LOOKS: Readonly<Record<Block["kind"], string>> = {
  heading: "mt-4 mb-1 border-b border-line pb-1 text-body font-semibold first:mt-0",
  title: "mt-2 text-body font-medium",
  inline: "text-body",
  line: "text-body",
  bullet: "ms-4 list-item list-disc text-body",
};

function Legend() {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-ui text-muted">
      <span className="underline decoration-good decoration-2 decoration-solid underline-offset-3">
        Matched
      </span>
      <span className="underline decoration-warn decoration-2 decoration-dashed underline-offset-3">
        Partly
      </span>
      <span className="underline decoration-bad decoration-2 decoration-dotted underline-offset-3">
        Missing
      </span>
    </p>
  );
}
