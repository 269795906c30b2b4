/** A card of a list: handle, title line, and its fields when it is open. */
import { ChevronRight, Ellipsis, Eye, EyeOff } from "lucide-react";
import { type KeyboardEvent, memo, type ReactNode } from "react";
import { classNames } from "@/shared/ui/class-names";
import { IconButton } from "@/shared/ui/icon-button";
import { Menu } from "@/shared/ui/menu";
import { moveBy, toggleVisible } from "../document/commands";
import { nodesOf } from "../document/draft";
import type { PartName } from "../document/fields";
import { subtitleOf, titleOf } from "../document/title";
import { useEditor, useNode, useSession, useView } from "../state/editor-context";
import { openAll, setOpen } from "../state/view-store";
import { Grip } from "./grip";
import { partActions } from "./part-actions";
import { usePartSortable } from "./use-part-sortable";

interface PartCardProps {
  id: string;
  list: string;
  part: PartName;
  renderBody: (id: string, part: PartName) => ReactNode;
}

export const PartCard = memo(function PartCard({ id, list, part, renderBody }: PartCardProps) {
  const editor = useEditor();
  const { view } = useSession();
  const node = useNode(id);
  const open = useView((state) => state.open.has(id));
  const title = node ? titleOf(node, part) : "";
  const { sortable, style } = usePartSortable(id, { list, label: title });
  if (!node) return null;
  const visible = node.visible !== false;
  const subtitle = subtitleOf(node, part);
  const toggle = () => {
    const roles = nodesOf(node.roles);
    if (!open && roles[0] && roles.length === 1) openAll(view, [id, roles[0].id]);
    else setOpen(view, id, !open);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    editor.run(moveBy(id, event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      data-card={id}
      className={classNames(
        "group/card rounded-control border border-line bg-surface",
        sortable.isDragging && "shadow-float",
        open && "pb-3",
      )}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons within. */}
      <div className="flex min-h-row items-center gap-0.5 pe-1 ps-0.5" onKeyDown={onKey}>
        <Grip label={title} sortable={sortable} />
        <button
          type="button"
          aria-expanded={open}
          onClick={toggle}
          className="flex min-w-0 grow items-center gap-1.5 self-stretch rounded-inner py-1 text-start"
        >
          <ChevronRight
            size={14}
            aria-hidden="true"
            className={classNames(
              "shrink-0 text-muted transition-transform duration-120",
              open && "rotate-90",
            )}
          />
          <span
            className={classNames(
              "min-w-0 truncate text-ui",
              visible ? "text-ink" : "text-muted line-through",
            )}
          >
            {title}
            {subtitle ? <span className="text-muted"> · {subtitle}</span> : null}
          </span>
        </button>
        {visible ? null : (
          <IconButton
            label={`Show ${title}`}
            icon={<EyeOff size={14} />}
            onClick={() => editor.run(toggleVisible(id))}
            className="h-7 coarse:h-11 text-muted"
          />
        )}
        {visible ? (
          <IconButton
            label={`Hide ${title}`}
            icon={<Eye size={14} />}
            onClick={() => editor.run(toggleVisible(id))}
            className="h-7 coarse:h-11 text-muted opacity-0 group-focus-within/card:opacity-100 group-hover/card:opacity-100 coarse:opacity-100"
          />
        ) : null}
        <Menu
          label={`Actions for ${title}`}
          items={partActions(editor, { id, label: title, visible })}
          trigger={
            <button
              type="button"
              aria-label={`Actions for ${title}`}
              className="grid size-7 shrink-0 place-items-center rounded-inner text-muted hover:bg-hover coarse:size-11"
            >
              <Ellipsis size={14} aria-hidden="true" />
            </button>
          }
        />
      </div>
      {open ? <div className="px-2 pt-1 sm:px-3">{renderBody(id, part)}</div> : null}
    </li>
  );
});
