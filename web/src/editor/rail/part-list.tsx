/** A list of cards, and what stands in an open card: its fields, and the lists within it. */

import { Plus } from "lucide-react";
import { memo, useCallback } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/shared/ui/button";
import { addPart, newPart } from "../document/commands";
import { nodesOf } from "../document/draft";
import type { Field, PartName } from "../document/fields";
import { fieldsOf, PARTS } from "../document/parts";
import { FieldView } from "../fields/field-view";
import { useEditor, useSession } from "../state/editor-context";
import { fieldKey, focusField } from "../state/focus";
import { useIds } from "../state/use-ids";
import { openAll } from "../state/view-store";
import { PartCard } from "./part-card";
import { SortableList } from "./sortable-list";

interface PartListProps {
  parent: string;
  list: string;
  part: PartName;
}

export const PartList = memo(function PartList({ parent, list, part }: PartListProps) {
  const editor = useEditor();
  const { view } = useSession();
  const ids = useIds(parent, list);
  const renderBody = useCallback((id: string, name: PartName) => <PartBody id={id} part={name} />, []);
  const add = () => {
    const node = newPart(part);
    const role = nodesOf(node.roles)[0];
    const first = PARTS[part].fields[0];
    flushSync(() => {
      editor.run(addPart(parent, list, node));
      openAll(view, role ? [node.id, role.id] : [node.id]);
    });
    if (first) focusField(fieldKey(node.id, first.name));
  };
  return (
    <div>
      <SortableList ids={ids}>
        <ul className="flex flex-col gap-1.5 empty:hidden">
          {ids.map((id) => (
            <PartCard key={id} id={id} list={fieldKey(parent, list)} part={part} renderBody={renderBody} />
          ))}
        </ul>
      </SortableList>
      <Button
        variant="ghost"
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={add}
        className="mt-1 text-muted"
      >
        Add {PARTS[part].noun}
      </Button>
    </div>
  );
});

function PartField({ id, field }: { id: string; field: Field }) {
  if (field.kind !== "parts" || !field.part) return <FieldView id={id} field={field} />;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-label font-medium text-ink">{field.label}</legend>
      <PartList parent={id} list={field.name} part={field.part} />
    </fieldset>
  );
}

/** The fields of a part in two columns, in the order of its description. */
export const PartBody = memo(function PartBody({ id, part }: { id: string; part: PartName | null }) {
  return (
    <div className="@container">
      <div className="grid grid-cols-1 gap-x-3 gap-y-3 @sm:grid-cols-2">
        {fieldsOf(id, part).map((field) => (
          <div key={field.name} className={field.wide ? "min-w-0 @sm:col-span-2" : "min-w-0"}>
            <PartField id={id} field={field} />
          </div>
        ))}
      </div>
    </div>
  );
});
