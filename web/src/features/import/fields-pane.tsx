/** What was read, field by field, and what is left over. */
import { useStore } from "zustand";
import { TemplateChoice } from "@/shared/template/template-choice";
import { Banner } from "@/shared/ui/banner";
import { Empty } from "@/shared/ui/empty";
import { Segmented, type SegmentedOption } from "@/shared/ui/segmented";
import { countDoubtful, onlyDoubtful } from "./confidence";
import { GroupList } from "./group-list";
import { LeftoverList } from "./leftover-list";
import type { GroupView } from "./outline";
import type { Problems } from "./problems";
import type { Reading } from "./reading";
import type { Filter, Review } from "./review-store";

interface FieldsPaneProps {
  reading: Reading;
  review: Review;
  groups: readonly GroupView[];
  problems: Problems;
}

export function FieldsPane({ reading, review, groups, problems }: FieldsPaneProps) {
  const filter = useStore(review, (state) => state.filter);
  const template = useStore(review, (state) => state.template);
  const doubtful = countDoubtful(groups);
  const shown = filter === "doubtful" ? onlyDoubtful(groups) : groups;
  const isGuessed = reading.fields.length > 0;
  const left = useStore(review, (state) => state.leftover.length);
  const options: SegmentedOption<Filter>[] = [
    { value: "all", label: "All" },
    ...(isGuessed ? [{ value: "doubtful" as const, label: `Worth a look (${doubtful})` }] : []),
    { value: "left", label: `Left over (${left})` },
  ];
  return (
    <section aria-label="What was read" className="relative h-full overflow-y-auto px-3 py-4 sm:px-6">
      <div className="mx-auto grid max-w-3xl gap-6">
        {problems.rest.length > 0 ? (
          <Banner tone="bad" role="alert">
            {problems.rest.join(" ")}
          </Banner>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Segmented<Filter>
            label="Which fields are shown"
            options={options}
            value={filter}
            onChange={(next) => review.setState({ filter: next })}
          />
          <p className="text-ui text-muted">
            {isGuessed ? "A program read this, so look it over. " : ""}Nothing is saved before you say so.
          </p>
        </div>
        {filter === "left" ? null : shown.length === 0 ? (
          <Empty title="Nothing doubtful is left">Show all to look over the rest.</Empty>
        ) : (
          <GroupList groups={shown} review={review} problems={problems.byKey} />
        )}
        {filter === "doubtful" ? null : <LeftoverList review={review} />}
        {filter === "left" && left === 0 ? (
          <Empty title="Nothing is left over">All of your file found its place.</Empty>
        ) : null}
        <TemplateChoice value={template} onChange={(next) => review.setState({ template: next })} />
      </div>
    </section>
  );
}
