/** The command palette: type a few letters, move by arrows, Enter performs. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Command } from "@/shared/commands/command";
import { classNames } from "@/shared/ui/class-names";
import { Kbd } from "@/shared/ui/kbd";
import { ICONS } from "./icons";
import { PaletteFrame } from "./palette-frame";
import { rank } from "./rank";
import { recentCommands, rememberCommand } from "./recent";
import { usePaletteEntries } from "./use-palette-entries";

const MOST = 50;

export function Palette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const { entries, isWhole } = usePaletteEntries();
  const [recent] = useState(recentCommands);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [isEntered, setIsEntered] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => rank(entries, query, recent).slice(0, MOST), [entries, query, recent]);
  const active = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    list.current
      ?.querySelector(`#${CSS.escape(`${id}-${active?.id ?? ""}`)}`)
      ?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  const perform = (command: Command) => {
    rememberCommand(command.id);
    onClose();
    // After the dialog has given the focus back, so that what the command opens can take it.
    window.setTimeout(() => command.perform());
  };

  // Whoever types a name and Enter faster than the resumes arrive means what is found then.
  useEffect(() => {
    if (isEntered && isWhole && active) perform(active);
  });

  const onKey = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const here = Math.min(at, last);
    const to = { ArrowDown: here < last ? here + 1 : 0, ArrowUp: here > 0 ? here - 1 : last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt(to);
    } else if (event.key === "Enter" && active && !event.nativeEvent.isComposing) {
      event.preventDefault();
      perform(active);
    } else if (event.key === "Enter" && !isWhole) {
      event.preventDefault();
      setIsEntered(true);
    }
  };

  return (
    <PaletteFrame onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Search commands and resumes"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Type a command or the name of a resume"
        // biome-ignore lint/a11y/noAutofocus: the palette was opened to type into it.
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          setIsEntered(false);
        }}
        onKeyDown={onKey}
        className="h-12 w-full shrink-0 border-b border-line bg-transparent px-4 text-body outline-none"
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Commands and resumes"
        tabIndex={-1}
        className="min-h-0 grow overflow-y-auto p-1.5"
      >
        {found.map((command) => (
          <div
            key={command.id}
            id={`${id}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === active}
            onPointerMove={() => setAt(found.indexOf(command))}
            onClick={() => perform(command)}
            onKeyDown={onKey}
            className={classNames(
              "flex min-h-row cursor-pointer items-center gap-2.5 rounded-control px-2.5 text-ui",
              command === active && "bg-hover",
            )}
          >
            <span className="w-4 shrink-0 text-muted" aria-hidden="true">
              {command.icon ?? ICONS[command.id]}
            </span>
            <span className="min-w-0 grow truncate">{command.name}</span>
            <span className="shrink-0 text-label text-muted">{command.group}</span>
            {command.keys ? <Kbd keys={command.keys} /> : null}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={found.length === 0 ? "px-4 pb-6 text-center text-ui text-muted" : "sr-only"}
      >
        {found.length > 0 ? `${found.length} found` : isWhole ? "Nothing is called that." : "Looking …"}
      </p>
    </PaletteFrame>
  );
}
