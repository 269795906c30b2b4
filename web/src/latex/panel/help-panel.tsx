/** Tips beside the source: read, and put into the text by one click. */
import { CornerDownLeft } from "lucide-react";
import { Kbd } from "@/shared/ui/kbd";
import { useLatex } from "../state/latex-context";
import { KEY_TIPS, TIPS, type Tip } from "./tips";

export function HelpPanel() {
  return (
    <div className="flex flex-col gap-5 px-4 py-4 text-ui">
      <section aria-labelledby="tips-keys">
        <h2 id="tips-keys" className="mb-1.5 font-semibold">
          Keys
        </h2>
        <dl className="flex flex-col gap-1">
          {KEY_TIPS.map(({ keys, text }) => (
            <div key={keys} className="flex items-center justify-between gap-2">
              <dt className="text-muted">{text}</dt>
              <dd className="shrink-0">
                <Kbd keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-label text-muted">
          A double click on the page shows its line in the source. Tab indents; Escape and then Tab leaves the
          source.
        </p>
      </section>
      {TIPS.map(({ name, tips }) => (
        <section key={name} aria-label={name}>
          <h2 className="mb-1 font-semibold">{name}</h2>
          <ul className="flex flex-col gap-3">
            {tips.map((tip) => (
              <TipItem key={tip.title} tip={tip} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function TipItem({ tip: { title, text, code } }: { tip: Tip }) {
  const { desk, view } = useLatex();
  return (
    <li>
      <h3 className="font-medium">{title}</h3>
      <p className="text-muted">{text}</p>
      {code ? (
        <div className="relative mt-1.5 rounded-control border border-line bg-surface">
          <pre className="px-2.5 py-2 pe-9 font-mono text-label leading-5 whitespace-pre-wrap wrap-anywhere">
            {code}
          </pre>
          <button
            type="button"
            aria-label={`Put in: ${title}`}
            title="Put in at the cursor"
            onClick={() => {
              view.setState({ side: "source" });
              requestAnimationFrame(() => desk.insert(code));
            }}
            className="absolute end-1 top-1 grid size-7 place-items-center rounded-inner text-muted hover:bg-hover hover:text-accent-text"
          >
            <CornerDownLeft size={14} aria-hidden="true" />
          </button>
        </div>
      ) : null}
    </li>
  );
}
