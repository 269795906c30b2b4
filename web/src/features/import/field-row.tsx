/** One value: what was read, how sure it is, and a control to put it right in its place. */
import { useEffect, useId, useState } from "react";
import { useStore } from "zustand";
import { Input } from "@/shared/ui/input";
import { Textarea } from "@/shared/ui/textarea";
import { surenessOf } from "./confidence";
import { ConfidenceMark } from "./confidence-mark";
import type { FieldView } from "./outline";
import { edit, type Review } from "./review-store";

export interface FieldRowProps {
  view: FieldView;
  review: Review;
  problem?: string | undefined;
  /** A line of a list, whose neighbours say what it is. */
  isLine?: boolean;
}

export function FieldRow({ view, review, problem, isLine = false }: FieldRowProps) {
  const { key, part, field } = view;
  const id = useId();
  const [typed, setTyped] = useState(view.text);
  const isYours = useStore(review, (state) => state.touched.has(key));
  const isActive = useStore(review, (state) => state.active === key);
  useEffect(() => setTyped(view.text), [view.text]);

  // Lists and dates are read when they are finished: half of one is something else.
  const isLater = field.kind === "words" || field.kind === "date";
  const commit = (text: string) => {
    if (text !== view.text) edit(review, part, field, text);
  };
  const sureness = isYours ? "yours" : surenessOf(view);
  const described = [sureness ? `${id}-mark` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ");
  const control = {
    id,
    value: typed,
    "aria-describedby": described || undefined,
    "aria-invalid": problem ? (true as const) : undefined,
    onFocus: () => review.setState({ active: key }),
    onBlur: () => commit(typed),
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      if (!isLater) commit(event.currentTarget.value);
    },
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing is a shortcut; the control's focus does the same.
    <div
      onMouseEnter={() => review.setState({ active: key })}
      className={`rounded-control border-s-2 ps-2 ${isActive ? "border-accent-text" : "border-transparent"} ${field.kind === "text" || field.wide ? "sm:col-span-2" : ""}`}
    >
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3 empty:hidden">
        <label htmlFor={id} className={isLine ? "text-label text-muted" : "text-label font-medium"}>
          {field.label}
        </label>
        {sureness ? <ConfidenceMark id={`${id}-mark`} sureness={sureness} /> : null}
      </div>
      {field.kind === "text" ? <Textarea {...control} /> : <Input {...control} {...hintOf(field.kind)} />}
      {problem ? (
        <p id={`${id}-problem`} className="mt-1 text-ui text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function hintOf(kind: string): { placeholder?: string } {
  return kind === "date" ? { placeholder: "2024-05" } : kind === "words" ? { placeholder: "One, two" } : {};
}
