/** How sure a value is: an icon and a word, never colour alone. */
import { CircleCheck, CircleDashed, CircleDot, PencilLine, TriangleAlert } from "lucide-react";
import type { Sureness } from "./confidence";

const icon = { size: 13, "aria-hidden": true } as const;
const LOOKS: Readonly<
  Record<Sureness | "yours", { icon: React.ReactNode; word: string; className: string }>
> = {
  sure: { icon: <CircleCheck {...icon} />, word: "Sure", className: "text-good" },
  likely: { icon: <CircleDot {...icon} />, word: "Likely", className: "text-muted" },
  check: { icon: <TriangleAlert {...icon} />, word: "Please check", className: "text-warn" },
  empty: { icon: <CircleDashed {...icon} />, word: "Nothing found", className: "text-muted" },
  yours: { icon: <PencilLine {...icon} />, word: "Changed by you", className: "text-accent-text" },
};

export function ConfidenceMark({ id, sureness }: { id: string; sureness: Sureness | "yours" }) {
  const look = LOOKS[sureness];
  return (
    <span
      id={id}
      className={`inline-flex shrink-0 items-center gap-1 text-label font-medium ${look.className}`}
    >
      {look.icon}
      {look.word}
    </span>
  );
}
