/** The left side: the head of the resume, its sections, and a way to add one. */
import { DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useMemo } from "react";
import { ROOT } from "../document/draft";
import { useEditor } from "../state/editor-context";
import { fieldKey } from "../state/focus";
import { useIds } from "../state/use-ids";
import { AddSection } from "./add-section";
import { BasicsCard } from "./basics-card";
import { FindingSummary } from "./finding-summary";
import { SectionCard } from "./section-card";
import { announcements, dropInto, INSTRUCTIONS, neighbourCoordinates, withinList } from "./sorting";

const LIST = fieldKey(ROOT.content, "sections");

export function Rail() {
  const editor = useEditor();
  const ids = useIds(ROOT.content, "sections");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: neighbourCoordinates }),
  );
  const accessibility = useMemo(
    () => ({ announcements: announcements(editor), screenReaderInstructions: { draggable: INSTRUCTIONS } }),
    [editor],
  );
  return (
    <section
      aria-label="Content"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
      tabIndex={0}
      className="h-full overflow-y-auto overscroll-contain bg-sunken focus-visible:outline-offset-[-2px]"
    >
      <div className="mx-auto flex max-w-2xl flex-col gap-2 p-3 pb-24">
        <FindingSummary />
        <DndContext
          sensors={sensors}
          collisionDetection={withinList}
          accessibility={accessibility}
          onDragEnd={(event) => dropInto(editor, event)}
        >
          <BasicsCard />
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ul className="flex flex-col gap-2 empty:hidden">
              {ids.map((id) => (
                <SectionCard key={id} id={id} list={LIST} />
              ))}
            </ul>
          </SortableContext>
        </DndContext>
        <AddSection />
      </div>
    </section>
  );
}
