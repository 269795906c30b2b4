/** One line of a list: Enter adds, Backspace joins, Alt with the arrows moves. */
import { Ellipsis, EyeOff } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, memo } from "react";
import { flushSync } from "react-dom";
import { classNames } from "@/shared/ui/class-names";
import { Menu } from "@/shared/ui/menu";
import { joinLine, moveBy, pasteLines, splitLine } from "../document/commands";
import { textOf } from "../document/draft";
import { withoutMarks } from "../document/markdown";
import { Grip } from "../rail/grip";
import { partActions } from "../rail/part-actions";
import { usePartSortable } from "../rail/use-part-sortable";
import { useEditor, useFindingMessage, useNode } from "../state/editor-context";
import type { Editor } from "../state/editor-store";
import { fieldKey, focusField, runAndFocus } from "../state/focus";
import { handleMarkKey } from "./mark-keys";

const keyOf = (id: string) => fieldKey(id, "text");

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, editor: Editor, id: string): void {
  const { selectionStart, selectionEnd } = event.currentTarget;
  if (event.nativeEvent.isComposing || handleMarkKey(event, (text) => editor.set(id, "text", text))) return;
  if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const { command, id: next } = splitLine(id, selectionStart);
    runAndFocus(editor, command, keyOf(next), 0);
  } else if (event.key === "Backspace" && selectionStart === 0 && selectionEnd === 0) {
    const joined = joinLine(editor.draft(), id);
    if (!joined) return;
    event.preventDefault();
    runAndFocus(editor, joined.command, keyOf(joined.id), joined.caret);
  } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    event.stopPropagation();
    runAndFocus(editor, moveBy(id, event.key === "ArrowUp" ? -1 : 1), keyOf(id), selectionStart);
  }
}

function onPaste(event: ClipboardEvent<HTMLTextAreaElement>, editor: Editor, id: string): void {
  const lines = event.clipboardData
    .getData("text/plain")
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-*•]\s+/, "").trim())
    .filter(Boolean);
  if (lines.length < 2) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const [first = "", ...rest] = lines;
  const tail = value.slice(selectionEnd);
  const last = rest.pop() ?? "";
  const { command, id: end } = pasteLines(id, value.slice(0, selectionStart) + first, [...rest, last + tail]);
  flushSync(() => editor.run(command));
  focusField(keyOf(end), last.length);
}

interface HighlightRowProps {
  id: string;
  list: string;
  label: string;
}

export const HighlightRow = memo(function HighlightRow({ id, list, label }: HighlightRowProps) {
  const editor = useEditor();
  const node = useNode(id);
  const message = useFindingMessage(id, "text");
  const { sortable, style } = usePartSortable(id, { list, label });
  const text = textOf(node?.text);
  const visible = node?.visible !== false;
  const short = withoutMarks(text).slice(0, 40) || label;
  return (
    <li
      ref={sortable.setNodeRef}
      style={style}
      className={classNames(
        "group/row flex items-start gap-0.5 rounded-control",
        sortable.isDragging && "bg-surface shadow-float",
      )}
    >
      <Grip label={short} sortable={sortable} />
      <div className="min-w-0 grow">
        <textarea
          rows={1}
          aria-label={label}
          aria-invalid={message ? true : undefined}
          aria-describedby={message ? `message-${id}` : undefined}
          data-field={keyOf(id)}
          value={text}
          onChange={({ target }) => editor.set(id, "text", target.value.replaceAll("\n", " "))}
          onKeyDown={(event) => onKey(event, editor, id)}
          onPaste={(event) => onPaste(event, editor, id)}
          className={classNames(
            "field-sizing-content block w-full resize-none rounded-inner border border-transparent bg-transparent px-1.5 py-[3px] text-ui hover:border-line focus:border-control focus:bg-surface focus-visible:outline-offset-0 coarse:py-[11px] coarse:text-[1rem]",
            !visible && "text-muted line-through",
          )}
        />
        {message ? (
          <p id={`message-${id}`} className="px-1.5 text-ui text-bad">
            {message}
          </p>
        ) : null}
      </div>
      {visible ? null : <EyeOff size={14} aria-label="Hidden" className="mt-2 shrink-0 text-muted" />}
      <Menu
        label={`Actions for ${short}`}
        items={partActions(editor, { id, label: "The line", visible })}
        trigger={
          <button
            type="button"
            aria-label={`Actions for ${short}`}
            className="grid size-7 shrink-0 place-items-center rounded-inner text-muted opacity-0 hover:bg-hover focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 aria-expanded:opacity-100 coarse:size-11 coarse:opacity-100"
          >
            <Ellipsis size={14} aria-hidden="true" />
          </button>
        }
      />
    </li>
  );
});
