/** A list of words, written as one line that grows. */
import { useState } from "react";
import { Textarea } from "@/shared/ui/textarea";
import { wordsOf } from "../document/draft";
import { joinWords, separatorOf, splitWords } from "../document/words";
import { type FieldProps, Labelled } from "./labelled";
import { useField } from "./use-field";

/** While it has the focus it shows what is typed, so that a comma just written does not vanish. */
export function WordsField({ id, field }: FieldProps) {
  const [value, set] = useField(id, field.name);
  const [typed, setTyped] = useState<string | null>(null);
  const words = wordsOf(value);
  const isLines = field.separator === "\n";
  const separator = separatorOf(words, field.separator);
  const written = joinWords(words, separator);
  const stillTyped = typed !== null && joinWords(splitWords(typed, separator), separator) === written;
  return (
    <Labelled id={id} field={field}>
      {(control) => (
        <Textarea
          {...control}
          rows={isLines ? 3 : 1}
          value={stillTyped ? typed : written}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !isLines) event.preventDefault();
          }}
          onChange={({ target }) => {
            const line = isLines ? target.value : target.value.replaceAll("\n", `${separator} `);
            setTyped(line);
            set(splitWords(line, separator));
          }}
        />
      )}
    </Labelled>
  );
}
