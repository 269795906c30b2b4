/** What a posting asks for as chips, by need; each says whether it is there, and how. */
import { Check, CircleDashed, CircleQuestionMark } from "lucide-react";
import { classNames } from "../ui/class-names";
import type { SkillMatch, SkillState } from "./analysis";
import { groupSkills, STATE_WORDS, STATES, shownBy, skillKey } from "./skills";

const LOOK: Readonly<Record<SkillState, string>> = {
  matched: "border-transparent bg-good-soft text-good",
  partly: "border-transparent bg-warn-soft text-warn",
  missing: "border-dashed border-control bg-surface text-ink",
};

const icon = { size: 12, "aria-hidden": true } as const;
const ICONS: Readonly<Record<SkillState, React.ReactNode>> = {
  matched: <Check {...icon} />,
  partly: <CircleDashed {...icon} />,
  missing: <CircleQuestionMark {...icon} />,
};

interface SkillChipsProps {
  skills: readonly SkillMatch[];
  lit: string | null;
  onLight: (key: string | null) => void;
  onChoose: (skill: SkillMatch) => void;
  /** What a press on a missing one does, in words. */
  missingHint?: string;
}

export function SkillChips({ skills, missingHint, ...rest }: SkillChipsProps) {
  return groupSkills(skills).map(({ need, label, skills: own, met }) => (
    <section key={need} aria-label={`${label} skills`} className="py-3 first:pt-0">
      <div className="flex items-baseline justify-between gap-3">
        <h4 className="text-ui font-medium">{label}</h4>
        <p className="text-label text-muted tabular-nums">
          {met} of {own.length} matched
        </p>
      </div>
      {STATES.map((state) => {
        const some = own.filter((skill) => skill.state === state);
        return some.length > 0 ? (
          <div key={state} className="mt-2 grid grid-cols-[4rem_1fr] gap-2">
            <p className="pt-1 text-label text-muted">{STATE_WORDS[state]}</p>
            <ul className="flex flex-wrap gap-1.5">
              {some.map((skill) => (
                <li key={skillKey(skill)}>
                  <Chip skill={skill} {...rest} hint={state === "missing" ? missingHint : undefined} />
                </li>
              ))}
            </ul>
          </div>
        ) : null;
      })}
    </section>
  ));
}

interface ChipProps extends Omit<SkillChipsProps, "skills" | "missingHint"> {
  skill: SkillMatch;
  hint?: string | undefined;
}

function Chip({ skill, lit, onLight, onChoose, hint }: ChipProps) {
  const key = skillKey(skill);
  const shown = shownBy(skill);
  return (
    <button
      type="button"
      data-lit={lit === key || undefined}
      onClick={() => onChoose(skill)}
      onPointerEnter={() => onLight(key)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(key)}
      onBlur={() => onLight(null)}
      className={classNames(
        "inline-flex min-h-6 items-center gap-1 rounded-[13px] [&>svg]:shrink-0 border px-2 py-0.5 text-start text-label font-medium hover:underline data-lit:outline-2 data-lit:outline-accent coarse:min-h-control coarse:rounded-[22px] coarse:px-3",
        LOOK[skill.state],
      )}
    >
      {ICONS[skill.state]}
      <span>
        {skill.name}
        {shown ? <span className="font-normal">, {shown}</span> : null}
      </span>
      <span className="sr-only">{hint ? `. ${hint}` : ""}</span>
    </button>
  );
}
