/** A list of tabs; the panels are the caller's, found by `tabPanel(idBase, id)`. */
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { classNames } from "./class-names";

export interface Tab {
  id: string;
  label: ReactNode;
}

export interface TabsProps {
  label: string;
  idBase: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (id: string) => void;
  className?: string;
}

/** The attributes of the panel that belongs to a tab. */
export function tabPanel(idBase: string, id: string) {
  return { role: "tabpanel", id: `${idBase}-panel-${id}`, "aria-labelledby": `${idBase}-tab-${id}` } as const;
}

export function Tabs({ label, idBase, tabs, value, onChange, className }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);

  const onKey = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${idBase}-tab-${next.id}`)}`)?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKey}
      className={classNames("flex gap-1", className)}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${idBase}-tab-${tab.id}`}
          aria-selected={tab.id === value}
          aria-controls={`${idBase}-panel-${tab.id}`}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
          className="h-control px-2.5 text-ui font-medium text-muted border-b-2 border-transparent hover:text-ink aria-selected:border-accent aria-selected:text-ink"
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
