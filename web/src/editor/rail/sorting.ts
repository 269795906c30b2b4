/** How cards are put in another order: only within their list, by pointer or keys, and told to those who listen. */
import type {
  Announcements,
  ClientRect,
  CollisionDetection,
  DragEndEvent,
  DroppableContainer,
  KeyboardCoordinateGetter,
  UniqueIdentifier,
} from "@dnd-kit/core";
import { placesOf } from "../document/address";
import { moveTo } from "../document/commands";
import type { Editor } from "../state/editor-store";
import type { SortableData } from "./use-part-sortable";

interface Carried {
  readonly data: { readonly current?: unknown };
}

function dataOf(entry: Carried | null | undefined): SortableData | null {
  const data = entry?.data.current as Partial<SortableData> | undefined;
  return data && typeof data.list === "string" ? { list: data.list, label: data.label ?? "" } : null;
}

/**
 * Over which card of its list a card is: the furthest one whose middle the leading edge has passed. Nearest centres
 * would not do, because cards are of very different heights.
 */
export const withinList: CollisionDetection = ({
  active,
  collisionRect,
  droppableRects,
  droppableContainers,
}) => {
  const list = dataOf(active)?.list;
  const start = droppableRects.get(active.id);
  if (!start) return [];
  const goesDown = collisionRect.top >= start.top;
  const passed = droppableContainers
    .filter((container) => dataOf(container)?.list === list)
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect ? [{ id, top: rect.top, middle: rect.top + rect.height / 2 }] : [];
    })
    .filter(({ top, middle }) =>
      goesDown
        ? top >= start.top && middle <= collisionRect.bottom
        : top <= start.top && middle >= collisionRect.top,
    )
    .sort((one, other) => (goesDown ? other.top - one.top : one.top - other.top));
  return [{ id: passed[0]?.id ?? active.id }];
};

/** Up and down go to the neighbour in the same list, however tall the cards are. */
export const neighbourCoordinates: KeyboardCoordinateGetter = (event, { context, active }) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  const list = dataOf(context.active)?.list;
  if (step === undefined || !list) return undefined;
  event.preventDefault();
  const { droppableContainers, droppableRects } = context;
  const rects: { id: UniqueIdentifier; rect: ClientRect }[] = droppableContainers
    .getEnabled()
    .filter((container: DroppableContainer) => dataOf(container)?.list === list)
    .flatMap((container) => {
      const rect = droppableRects.get(container.id);
      return rect ? [{ id: container.id, rect }] : [];
    })
    .sort((one, other) => one.rect.top - other.rect.top);
  const over = context.over?.id ?? active;
  const at = rects.findIndex(({ id }) => id === over);
  const from = rects.findIndex(({ id }) => id === active);
  const next = rects[at + step];
  const mine = rects[from];
  if (!next || !mine) return undefined;
  // Going down, the lower edges meet: what lies between moves up to fill the place that was left.
  const below = rects.indexOf(next) > from;
  const y = below ? next.rect.top + next.rect.height - mine.rect.height : next.rect.top;
  return { x: mine.rect.left, y };
};

export function dropInto(editor: Editor, { active, over }: DragEndEvent): void {
  if (!over || over.id === active.id) return;
  const place = placesOf(editor.draft()).get(String(over.id));
  if (place) editor.run(moveTo(String(active.id), place.index));
}

export const INSTRUCTIONS =
  "Press Space to pick up. Move with the up and down arrows. Press Space again to put down, or Escape to leave it where it was.";

export function announcements(editor: Editor): Announcements {
  const placeText = (id: UniqueIdentifier) =>
    `position ${(placesOf(editor.draft()).get(String(id))?.index ?? 0) + 1}`;
  const name = (entry: Carried) => dataOf(entry)?.label || "The part";
  let last: UniqueIdentifier | null = null;
  return {
    onDragStart: ({ active }) => {
      last = active.id;
      return `${name(active)} was picked up at ${placeText(active.id)}.`;
    },
    onDragOver: ({ active, over }) => {
      // What was just picked up lies over its own place: that is no news.
      if (!over || over.id === last) return undefined;
      last = over.id;
      return `${name(active)} is over ${placeText(over.id)}.`;
    },
    onDragEnd: ({ active, over }) =>
      over ? `${name(active)} was put at ${placeText(over.id)}.` : `${name(active)} was put back.`,
    onDragCancel: ({ active }) => `${name(active)} stays where it was.`,
  };
}
