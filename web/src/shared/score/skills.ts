/** The skills that a posting asks for, grouped by need and by what the resume says of them. */
import type { ScoreFinding, SkillMatch, SkillState } from "./analysis";
import type { Mark } from "./marks";

export const STATES: readonly SkillState[] = ["matched", "partly", "missing"];

export const STATE_WORDS: Readonly<Record<SkillState, string>> = {
  matched: "Matched",
  partly: "Partly",
  missing: "Missing",
};

const HOW: Readonly<Record<string, string>> = {
  exact: "the same words",
  synonym: "another name for it",
  stem: "another form of the word",
  related: "something related",
};

export function howWords(how: string | null): string {
  return how ? (HOW[how] ?? how) : "";
}

/** What a chip says beside the name: which of several the resume has, or by what it has this one. */
export function shownBy({ state, how, alternatives = [] }: ShownSkill): string {
  const has = alternatives.filter((one) => one.state !== "missing").map(({ name }) => name);
  if (has.length > 0) return `shown by ${has.join(" and ")}`;
  if (state === "missing") return alternatives.length > 0 ? "any is enough" : "";
  return how === "exact" ? "" : howWords(how);
}

type ShownSkill = Pick<SkillMatch, "state" | "how" | "alternatives">;

export interface SkillGroup {
  readonly need: SkillMatch["need"];
  readonly label: string;
  readonly skills: readonly SkillMatch[];
  readonly met: number;
}

const LABELS = { required: "Required", preferred: "Preferred" } as const;

/** Required first; within a group what is missing comes last, else in the order of the posting. */
export function groupSkills(skills: readonly SkillMatch[]): SkillGroup[] {
  const needs: readonly SkillMatch["need"][] = ["required", "preferred"];
  return needs
    .map((need) => {
      const own = skills.filter((skill) => skill.need === need);
      const ordered = STATES.flatMap((state) => own.filter((skill) => skill.state === state));
      const met = own.filter((skill) => skill.state === "matched").length;
      return { need, label: LABELS[need], skills: ordered, met };
    })
    .filter(({ skills: own }) => own.length > 0);
}

/** One key for a skill on both sides. */
export function skillKey(skill: Pick<SkillMatch, "name" | "need">): string {
  return `${skill.need}:${skill.name.toLowerCase()}`;
}

/** The skill that a finding misses; of names that hold each other the longest. */
export function missingIn(
  finding: Pick<ScoreFinding, "code" | "message">,
  skills: readonly SkillMatch[],
): SkillMatch | null {
  if (finding.code !== "skill.missing") return null;
  const named = skills.filter(({ state, name }) => state === "missing" && finding.message.includes(name));
  return named.sort((one, other) => other.name.length - one.name.length)[0] ?? null;
}

/** The server counts characters and this language halves of some of them: an emoji is one there and two here. */
export function spansIn(
  text: string,
  spans: readonly (readonly number[])[],
): { readonly start: number; readonly end: number }[] {
  const isPlain = !/[\ud800-\udbff]/.test(text);
  const at = (count: number) => (isPlain ? count : unitsOf(text, count));
  return spans.map(([start = 0, end = 0]) => ({ start: at(start), end: at(end) }));
}

function unitsOf(text: string, characters: number): number {
  let units = 0;
  for (let left = characters; left > 0 && units < text.length; left -= 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}

export function marksInPosting(text: string, skills: readonly SkillMatch[]): Mark[] {
  return skills.flatMap((skill) =>
    spansIn(text, skill.spans).map((span) => ({ ...span, key: skillKey(skill), state: skill.state })),
  );
}
