/** One line of text: names, places, addresses. */
import { Input } from "@/shared/ui/input";
import { textOf } from "../document/draft";
import { type FieldProps, Labelled } from "./labelled";
import { useField } from "./use-field";

const TYPES: Partial<Record<string, { type: string; autoComplete?: string }>> = {
  email: { type: "email", autoComplete: "email" },
  tel: { type: "tel", autoComplete: "tel" },
  url: { type: "url" },
};

export function LineField({ id, field }: FieldProps) {
  const [value, set] = useField(id, field.name);
  return (
    <Labelled id={id} field={field}>
      {(control) => (
        <Input
          {...control}
          {...(TYPES[field.kind] ?? { type: "text" })}
          placeholder={field.placeholder}
          spellCheck={field.kind === "line"}
          value={textOf(value)}
          onChange={({ target }) => set(target.value === "" && !field.plain ? null : target.value)}
        />
      )}
    </Labelled>
  );
}
