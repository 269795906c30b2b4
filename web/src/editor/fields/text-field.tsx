/** A text of several lines in the Markdown subset. */
import { useRef } from "react";
import { Textarea } from "@/shared/ui/textarea";
import { textOf } from "../document/draft";
import { type FieldProps, Labelled } from "./labelled";
import { MarkBar } from "./mark-bar";
import { handleMarkKey } from "./mark-keys";
import { useField } from "./use-field";

export function TextField({ id, field }: FieldProps) {
  const control = useRef<HTMLTextAreaElement>(null);
  const [value, set] = useField(id, field.name);
  const setText = (text: string) => set(text === "" && !field.plain ? null : text);
  return (
    <div className="group/text relative">
      <Labelled id={id} field={field}>
        {(attributes) => (
          <Textarea
            {...attributes}
            ref={control}
            rows={2}
            className="min-h-14"
            placeholder={field.placeholder}
            value={textOf(value)}
            onKeyDown={(event) => handleMarkKey(event, setText)}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Labelled>
      <MarkBar control={control} set={setText} />
    </div>
  );
}
