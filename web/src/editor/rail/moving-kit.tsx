/** Cards that can be put in another order, by dnd-kit: a part of the bundle of its own. */
import { DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { type CSSProperties, type ReactNode, useMemo } from "react";
import { useEditor } from "../state/editor-context";
import type { DragKit } from "./drag-kit";
import { announcements, dropInto, INSTRUCTIONS, neighbourCoordinates, withinList } from "./sorting";
import type { Sortable, SortableData } from "./use-part-sortable";

function Frame({ children }: { children: ReactNode }) {
  const editor = useEditor();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: neighbourCoordinates }),
  );
  const accessibility = useMemo(
    () => ({ announcements: announcements(editor), screenReaderInstructions: { draggable: INSTRUCTIONS } }),
    [editor],
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={withinList}
      accessibility={accessibility}
      onDragEnd={(event) => dropInto(editor, event)}
    >
      {children}
    </DndContext>
  );
}

function List({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  return (
    <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
      {children}
    </SortableContext>
  );
}

function useCard(id: string, data: SortableData): Sortable {
  const { transform, transition, isDragging, ...rest } = useSortable({ id, data });
  const style: CSSProperties = {
    ...(transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : {}),
    ...(transition ? { transition } : {}),
    ...(isDragging ? { position: "relative", zIndex: 10 } : {}),
  };
  const { setNodeRef, setActivatorNodeRef, attributes, listeners } = rest;
  return { setNodeRef, setActivatorNodeRef, attributes, listeners, isDragging, style };
}

export const MOVING: DragKit = { name: "moving", Frame, List, useCard };
