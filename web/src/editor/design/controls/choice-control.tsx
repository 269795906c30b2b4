/** One of several: all in sight when they are few, a list when they are many. */
import { Field } from "@/shared/ui/field";
import { Segmented } from "@/shared/ui/segmented";
import { Select } from "@/shared/ui/select";
import { choiceWords } from "./choice-words";
import type { ControlProps } from "./control-props";

type Value = string | number | null;
const MOST_IN_SIGHT = 3;

export function ChoiceControl({ name, rule, value, onChange, error }: ControlProps<Value>) {
  const choices = rule.enum ?? [];
  const take = (written: string) => {
    const found = choices.find((choice) => String(choice) === written);
    if (found !== undefined) onChange(found);
  };
  if (choices.length <= MOST_IN_SIGHT) {
    const options = choices.map((choice) => ({ value: String(choice), label: choiceWords(name, choice) }));
    return (
      <div>
        <p aria-hidden="true" className="mb-1 text-label font-medium">
          {rule.title}
        </p>
        <Segmented label={rule.title} options={options} value={String(value)} onChange={take} />
      </div>
    );
  }
  return (
    <Field label={rule.title} error={error}>
      {(control) => (
        <Select {...control} value={String(value)} onChange={({ target }) => take(target.value)}>
          {choices.map((choice) => (
            <option key={String(choice)} value={String(choice)}>
              {choiceWords(name, choice)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
