/** The open files as tabs; with one file alone its name is enough. */
import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { classNames } from "@/shared/ui/class-names";
import { useLatex, useTypeset, useView } from "../state/latex-context";
import { closeTab } from "../state/view-store";

export function FileTabs() {
  const { view } = useLatex();
  const tabs = useView((state) => state.tabs);
  const active = useView((state) => state.active);
  const broken = useTypeset((state) => state.diagnostics);
  const hasError = (name: string) =>
    broken.some(({ severity, file }) => severity === "error" && file === name);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.indexOf(active);
    if (event.key === "Delete") closeTab(view, active);
    if (step === undefined) return;
    event.preventDefault();
    view.setState({ active: tabs[(at + step + tabs.length) % tabs.length] ?? active });
  };
  return (
    <div
      role="tablist"
      aria-label="Open files"
      className="flex h-full min-w-0 grow overflow-x-auto"
      tabIndex={-1}
    >
      {tabs.map((name) => {
        const isActive = name === active;
        const file = name.split("/").at(-1);
        return (
          <div
            key={name}
            className={classNames(
              "group relative flex shrink-0 items-center border-b-2",
              isActive ? "border-accent text-ink" : "border-transparent text-muted hover:text-ink",
            )}
          >
            <button
              type="button"
              role="tab"
              aria-selected={isActive}
              tabIndex={isActive ? 0 : -1}
              title={name}
              onKeyDown={move}
              onClick={() => view.setState({ active: name })}
              onAuxClick={(event) => event.button === 1 && closeTab(view, name)}
              className="flex h-full items-center gap-1.5 ps-3 pe-1 text-ui font-medium"
            >
              {hasError(name) ? (
                <span className="size-1.5 rounded-full bg-bad">
                  <span className="sr-only">Has errors: </span>
                </span>
              ) : null}
              {file}
            </button>
            {tabs.length > 1 ? (
              <button
                type="button"
                tabIndex={-1}
                aria-label={`Close ${name}`}
                onClick={() => closeTab(view, name)}
                className="me-1 grid size-6 place-items-center rounded-inner opacity-60 hover:bg-hover hover:opacity-100"
              >
                <X size={12} aria-hidden="true" />
              </button>
            ) : (
              <span className="w-2" />
            )}
          </div>
        );
      })}
    </div>
  );
}
