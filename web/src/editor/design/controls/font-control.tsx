/** A font, each one shown in itself: the very files that the pages are set in. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { fontsQuery } from "../template-queries";
import type { ControlProps } from "./control-props";

const PREFIX = "Page ";
const coming = new Map<string, Promise<unknown>>();

/** Brings a family into this page under a name of its own, once. */
function bring(family: string, url: string): Promise<unknown> {
  const before = coming.get(family);
  if (before) return before;
  const face = new FontFace(PREFIX + family, `url(${url})`);
  const loaded = face.load().then((ready) => document.fonts.add(ready));
  coming.set(family, loaded);
  return loaded;
}

function useFaces(families: readonly string[]): void {
  const { data } = useQuery(fontsQuery);
  const [, setCount] = useState(0);
  const wanted = families.join("|");
  useEffect(() => {
    let left = false;
    for (const { family, url } of data ?? []) {
      if (!wanted.split("|").includes(family)) continue;
      void bring(family, url).then(
        () => left || setCount((count) => count + 1),
        () => undefined,
      );
    }
    return () => {
      left = true;
    };
  }, [data, wanted]);
}

export function FontControl({ rule, value, onChange }: ControlProps<string | null>) {
  const name = useId();
  const choices = (rule.enum ?? []) as (string | null)[];
  useFaces(choices.filter((choice) => choice !== null));
  return (
    <fieldset>
      <legend className="mb-1 text-label font-medium">{rule.title}</legend>
      <div className="grid grid-cols-1 gap-1.5 @sm:grid-cols-2">
        {choices.map((choice) => (
          <label
            key={choice ?? "same"}
            className="relative flex min-h-11 cursor-pointer items-center gap-2 rounded-control border border-line bg-surface px-3 py-1 hover:border-control has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
          >
            <input
              type="radio"
              name={name}
              checked={choice === value}
              onChange={() => onChange(choice)}
              className="size-4 shrink-0 accent-accent"
            />
            <span
              className="truncate text-body"
              style={choice === null ? undefined : { fontFamily: `"${PREFIX}${choice}", var(--font-ui)` }}
            >
              {choice ?? "As the text"}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
