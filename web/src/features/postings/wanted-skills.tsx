/** The skills that a posting asks for, by need. */

import type { PostingReading } from "@/shared/score/analysis";
import { skillKey } from "@/shared/score/skills";
import { classNames } from "@/shared/ui/class-names";

interface WantedSkillsProps {
  skills: PostingReading["skills"];
  lit: string | null;
  onLight: (key: string | null) => void;
}

const NEEDS = [
  { need: "required", label: "Required", look: "border-accent" },
  { need: "preferred", label: "Preferred", look: "border-dashed border-control" },
] as const;

export function WantedSkills({ skills, lit, onLight }: WantedSkillsProps) {
  return (
    <section aria-label="Skills that it asks for">
      <h2 className="pb-2 text-card font-semibold">Skills that it asks for</h2>
      {skills.length === 0 ? <p className="text-ui text-muted">None was found in it.</p> : null}
      {NEEDS.map(({ need, label, look }) => {
        const own = skills.filter((skill) => skill.need === need);
        return own.length > 0 ? (
          <div key={need} className="pb-3">
            <h3 className="pb-1.5 text-label text-muted">
              {label} <span className="tabular-nums">{own.length}</span>
            </h3>
            <ul className="flex flex-wrap gap-1.5">
              {own.map((skill) => (
                <li
                  key={skillKey(skill)}
                  onPointerEnter={() => onLight(skillKey(skill))}
                  onPointerLeave={() => onLight(null)}
                  className={classNames(
                    "inline-flex min-h-6 items-center rounded-full border bg-surface px-2 text-label font-medium",
                    look,
                    lit === skillKey(skill) && "bg-accent-soft",
                  )}
                >
                  {skill.name}
                </li>
              ))}
            </ul>
          </div>
        ) : null;
      })}
    </section>
  );
}
