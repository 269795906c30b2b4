/** How far a thing has come, as a bar and as a number. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  const percent = value === null ? null : Math.round(value * 100);
  return (
    <div className="flex items-center gap-3">
      <progress aria-label={label} max={100} value={percent ?? undefined} />
      <span className="w-10 shrink-0 text-end text-ui text-muted tabular-nums">
        {percent === null ? "…" : `${percent} %`}
      </span>
    </div>
  );
}
