/** What the typesetter found, the cause first: each in plain words, with its place and how to mend it. */
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { classNames } from "@/shared/ui/class-names";
import { Segmented } from "@/shared/ui/segmented";
import { useLatex, useTypeset, useView } from "../state/latex-context";
import type { Diagnostic } from "../typesetting/diagnostic";

const ICON = { error: CircleAlert, warning: TriangleAlert, info: Info };
const TONE = { error: "text-bad", warning: "text-warn", info: "text-muted" };
const WORD = { error: "Error", warning: "Warning", info: "Note" };
const MOST = 100;

export function ProblemList() {
  const { view } = useLatex();
  const showsLog = useView((state) => state.log);
  const diagnostics = useTypeset((state) => state.diagnostics);
  return (
    <section
      aria-label="Problems"
      className="flex max-h-[45%] min-h-40 shrink-0 flex-col border-t border-line bg-canvas"
    >
      <div className="flex shrink-0 items-center gap-2 border-b border-line px-3 py-1.5">
        <h2 className="grow text-ui font-semibold">Problems</h2>
        <Segmented
          label="What is shown"
          options={[
            { value: "list", label: "In words" },
            { value: "log", label: "Raw log" },
          ]}
          value={showsLog ? "log" : "list"}
          onChange={(value) => view.setState({ log: value === "log" })}
        />
      </div>
      {showsLog ? (
        <LogView />
      ) : diagnostics.length === 0 ? (
        <p className="px-4 py-6 text-ui text-muted">Nothing to mend: the typesetter is content.</p>
      ) : (
        <ol className="min-h-0 grow overflow-y-auto">
          {diagnostics.slice(0, MOST).map((diagnostic, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice; its place in the list tells.
            <li key={index} className="border-b border-line last:border-0">
              <Problem diagnostic={diagnostic} isFollowing={index > 0 && diagnostic.severity === "error"} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Problem({ diagnostic, isFollowing }: { diagnostic: Diagnostic; isFollowing: boolean }) {
  const { openAt } = useLatex();
  const { severity, file, line, message, hint, package: missing } = diagnostic;
  const Icon = ICON[severity];
  const body = (
    <>
      <Icon size={14} aria-hidden="true" className={classNames("mt-[3px] shrink-0", TONE[severity])} />
      <span className="min-w-0 grow">
        <span className="sr-only">{WORD[severity]}: </span>
        <span
          className={classNames("text-ui text-ink", !isFollowing && severity === "error" && "font-medium")}
        >
          {message}
        </span>
        {hint ? <span className="block text-ui text-muted">{hint}</span> : null}
        {missing ? (
          <span className="block text-label text-muted">
            Comes with <code className="font-mono text-ink">{missing}</code>
          </span>
        ) : null}
      </span>
      {file ? (
        <span className="shrink-0 pt-0.5 font-mono text-label text-muted tabular-nums">
          {line === null ? file : `${file.split("/").at(-1)}:${line}`}
        </span>
      ) : null}
    </>
  );
  const look = "flex w-full items-start gap-2.5 px-3 py-2 text-start";
  if (!file || line === null) return <div className={look}>{body}</div>;
  return (
    <button
      type="button"
      onClick={() => openAt(file, line, diagnostic.column)}
      className={classNames(look, "hover:bg-hover focus-visible:outline-offset-[-2px]")}
    >
      {body}
    </button>
  );
}

function LogView() {
  const log = useTypeset((state) => state.log);
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
      tabIndex={0}
      className="min-h-0 grow overflow-auto px-4 py-3 font-mono text-label whitespace-pre-wrap text-muted"
    >
      {log || "The log is kept only where something went wrong."}
    </pre>
  );
}
