/** A list of lines, each of them addressable, movable and hideable on its own. */

import { Plus } from "lucide-react";
import { Button } from "@/shared/ui/button";
import { addPart, newPart } from "../document/commands";
import { SortableList } from "../rail/sortable-list";
import { useEditor, useFindingMessage } from "../state/editor-context";
import { fieldKey, runAndFocus } from "../state/focus";
import { useIds } from "../state/use-ids";
import { HighlightRow } from "./highlight-row";
import type { FieldProps } from "./labelled";

export function HighlightsField({ id, field }: FieldProps) {
  const editor = useEditor();
  const ids = useIds(id, field.name);
  const message = useFindingMessage(id, field.name);
  const add = () => {
    const line = newPart("highlight");
    runAndFocus(editor, addPart(id, field.name, line), fieldKey(line.id, "text"));
  };
  const single = field.label.replace(/s$/, "");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-label font-medium text-ink">{field.label}</legend>
      {message ? <p className="mb-1 text-ui text-bad">{message}</p> : null}
      <SortableList ids={ids}>
        <ul className="-ms-1.5">
          {ids.map((line, index) => (
            <HighlightRow
              key={line}
              id={line}
              list={fieldKey(id, field.name)}
              label={`${single} ${index + 1}`}
            />
          ))}
        </ul>
      </SortableList>
      <Button
        variant="ghost"
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={add}
        className="-ms-1.5 text-muted"
      >
        Add {single.toLowerCase()}
      </Button>
    </fieldset>
  );
}
