/** A choice of a few, all in sight: a group of radio buttons that looks like one control. */
import { type ReactNode, useId } from "react";

export interface SegmentedOption<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
}

export interface SegmentedProps<T extends string> {
  label: string;
  options: readonly SegmentedOption<T>[];
  value: T;
  onChange: (value: T) => void;
  iconsOnly?: boolean;
}

export function Segmented<T extends string>({
  label,
  options,
  value,
  onChange,
  iconsOnly = false,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className="inline-flex rounded-control border border-control bg-surface p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          title={iconsOnly ? option.label : undefined}
          className="relative grid h-[calc(var(--control-height)-6px)] min-w-8 coarse:min-w-11 cursor-pointer place-items-center rounded-inner px-2 text-ui text-muted hover:text-ink has-checked:bg-accent-soft has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          <span className="flex items-center gap-1.5">
            {option.icon}
            <span className={iconsOnly ? "sr-only" : undefined}>{option.label}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
