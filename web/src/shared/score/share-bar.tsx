/** How much of its points something has, as a bar; the numbers stand beside it. */
import { classNames } from "../ui/class-names";
import { shareOf, toneOfShare } from "./bands";

const FILL = { good: "bg-good", warn: "bg-warn", bad: "bg-bad", quiet: "bg-muted", accent: "bg-accent" };

export function ShareBar({ points, of }: { points: number; of: number }) {
  const share = shareOf(points, of);
  return (
    <span aria-hidden="true" className="block h-1.5 w-full overflow-hidden rounded-full bg-line">
      <span
        className={classNames(
          "block h-full rounded-full transition-[width] duration-240 ease-out forced-colors:bg-[CanvasText]",
          FILL[of <= 0 ? "quiet" : toneOfShare(share)],
        )}
        style={{ width: `${of <= 0 ? 0 : share * 100}%` }}
      />
    </span>
  );
}
