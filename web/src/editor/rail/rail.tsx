/** The left side: the head of the resume, its sections, and a way to add one. */
import { Suspense } from "react";
import { extra } from "@/shared/ui/extra";
import { ROOT } from "../document/draft";
import { fieldKey } from "../state/focus";
import { useIds } from "../state/use-ids";
import { AddSection } from "./add-section";
import { BasicsCard } from "./basics-card";
import { DragKitContext, useDragKit } from "./drag-kit";
import { keepCaret } from "./keep-caret";
import { SectionCard } from "./section-card";
import { SortableList } from "./sortable-list";

const FindingSummary = extra(async () => (await import("./finding-summary")).FindingSummary);
const LIST = fieldKey(ROOT.content, "sections");

export function Rail() {
  const ids = useIds(ROOT.content, "sections");
  const kit = useDragKit(keepCaret);
  return (
    <section
      aria-label="Content"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
      tabIndex={0}
      className="h-full overflow-y-auto overscroll-contain bg-sunken focus-visible:outline-offset-[-2px]"
    >
      <div className="mx-auto flex max-w-2xl flex-col gap-2 p-2 pb-24 sm:p-3 sm:pb-24">
        <Suspense>
          <FindingSummary />
        </Suspense>
        <DragKitContext value={kit}>
          <kit.Frame key={kit.name}>
            <BasicsCard />
            <SortableList ids={ids}>
              <ul className="flex flex-col gap-2 empty:hidden">
                {ids.map((id) => (
                  <SectionCard key={id} id={id} list={LIST} />
                ))}
              </ul>
            </SortableList>
          </kit.Frame>
        </DragKitContext>
        <AddSection />
      </div>
    </section>
  );
}
