/** Title, years, education, place and language: what the posting asks for and what the resume says. */
import { Check, CircleDashed, CircleQuestionMark, Minus, X } from "lucide-react";
import { COMPARED, type Match } from "./analysis";

const LABELS: Readonly<Record<(typeof COMPARED)[number], string>> = {
  title: "Title",
  years: "Years",
  education: "Education",
  location: "Place",
  language: "Language",
};

const icon = { size: 14 } as const;
const STATES: Readonly<Record<string, { word: string; icon: React.ReactNode }>> = {
  matched: { word: "Agrees", icon: <Check {...icon} aria-hidden="true" className="text-good" /> },
  partly: { word: "In part", icon: <CircleDashed {...icon} aria-hidden="true" className="text-warn" /> },
  missing: { word: "Not found", icon: <X {...icon} aria-hidden="true" className="text-bad" /> },
  unknown: {
    word: "Cannot be told",
    icon: <CircleQuestionMark {...icon} aria-hidden="true" className="text-muted" />,
  },
};
const NOT_ASKED = {
  word: "Not asked for",
  icon: <Minus {...icon} aria-hidden="true" className="text-muted" />,
};

/** What is asked or found, whatever it is, as words. */
function saidText(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  return Array.isArray(value) ? value.map(saidText).filter(Boolean).join(", ") : "";
}

export function AskedFound({ match }: { match: Match }) {
  const worth = COMPARED.flatMap((name) => {
    const comparison = match[name];
    return comparison && (saidText(comparison.asked) || saidText(comparison.found))
      ? [{ name, comparison }]
      : [];
  });
  if (worth.length === 0) return null;
  return (
    <table className="w-full border-collapse text-ui">
      <caption className="sr-only">What the posting asks for and what the resume says</caption>
      <thead>
        <tr className="text-label text-muted">
          <td />
          <th scope="col" className="pb-1 pe-3 text-start font-medium">
            Asked for
          </th>
          <th scope="col" className="pb-1 pe-3 text-start font-medium">
            Found
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {worth.map(({ name, comparison }) => {
          const state = STATES[comparison.state] ?? NOT_ASKED;
          return (
            <tr key={name} className="border-t border-line align-top">
              <th scope="row" className="py-2 pe-3 text-start font-normal text-muted">
                {LABELS[name]}
              </th>
              <td className="py-2 pe-3">{saidText(comparison.asked) || <Nothing />}</td>
              <td className="py-2 pe-3">{saidText(comparison.found) || <Nothing />}</td>
              <td className="py-2">
                <span className="flex items-center justify-end gap-1" title={state.word}>
                  {state.icon}
                  <span className="sr-only">{state.word}</span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Nothing() {
  return <span className="text-muted">Nothing</span>;
}
