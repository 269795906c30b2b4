/** The line of a section: its name, how many entries it has, and what can be done with it. */
import { ChevronRight, Ellipsis, EyeOff } from "lucide-react";
import type { KeyboardEvent } from "react";
import { classNames } from "@/shared/ui/class-names";
import { Menu } from "@/shared/ui/menu";
import { moveBy, setField } from "../document/commands";
import type { Section } from "../document/draft";
import { SECTION_TITLES } from "../document/fields";
import { sectionTitle } from "../document/title";
import { useEditor, useSession, useView } from "../state/editor-context";
import { setOpen } from "../state/view-store";
import { Grip } from "./grip";
import { partActions } from "./part-actions";
import type { Sortable } from "./use-part-sortable";

interface SectionHeadingProps {
  section: Section;
  open: boolean;
  sortable: Sortable;
}

export function SectionHeading({ section, open, sortable }: SectionHeadingProps) {
  const editor = useEditor();
  const { view } = useSession();
  const renaming = useView((state) => state.renaming === section.id);
  const title = sectionTitle(section);
  const visible = section.visible !== false;
  const onRename = () => view.setState({ renaming: section.id });
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    editor.run(moveBy(section.id, event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons within.
    <div className="flex min-h-11 items-center gap-1 ps-2 pe-2" onKeyDown={onKey}>
      <Grip label={title} sortable={sortable} />
      {renaming ? (
        <SectionName section={section} />
      ) : (
        <h2 className="min-w-0 grow self-stretch">
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(view, section.id, !open)}
            onDoubleClick={onRename}
            className="flex h-full w-full min-w-0 items-center gap-1.5 rounded-inner text-start"
          >
            <ChevronRight
              size={16}
              aria-hidden="true"
              className={classNames(
                "shrink-0 text-muted transition-transform duration-120",
                open && "rotate-90",
              )}
            />
            <span
              className={classNames("truncate text-ui font-semibold", !visible && "text-muted line-through")}
            >
              {title}
            </span>
            <span className="text-label text-muted tabular-nums">
              {section.items.length}
              <span className="sr-only"> {section.items.length === 1 ? "entry" : "entries"}</span>
            </span>
          </button>
        </h2>
      )}
      {visible ? null : (
        <span className="flex items-center gap-1 text-label text-muted">
          <EyeOff size={14} aria-hidden="true" /> Hidden
        </span>
      )}
      <Menu
        label={`Actions for ${title}`}
        items={partActions(editor, { id: section.id, label: title, visible, onRename })}
        trigger={
          <button
            type="button"
            aria-label={`Actions for ${title}`}
            className="grid size-7 shrink-0 place-items-center rounded-inner text-muted hover:bg-hover coarse:size-11"
          >
            <Ellipsis size={16} aria-hidden="true" />
          </button>
        }
      />
    </div>
  );
}

/** The title in place, to be written anew; an empty one falls back to the name of its kind. */
function SectionName({ section }: { section: Section }) {
  const editor = useEditor();
  const { view } = useSession();
  const done = () => view.setState({ renaming: null });
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to write here.
      autoFocus
      aria-label="Section title"
      placeholder={SECTION_TITLES[section.type]}
      value={section.title ?? ""}
      onFocus={(event) => event.target.select()}
      onChange={({ target }) => editor.run(setField(section.id, "title", target.value || null))}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === "Escape") done();
      }}
      className="h-8 min-w-0 grow rounded-inner border border-control bg-surface px-2 text-ui font-semibold"
    />
  );
}
