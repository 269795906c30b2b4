/** The name of the product with its mark. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-ink">
      <svg viewBox="0 0 20 20" className="size-5 text-accent" aria-hidden="true">
        <path d="M4 2h8l4 4v12H4z" fill="currentColor" />
        <path d="M7 9h6M7 12h6M7 15h4" stroke="var(--on-accent)" strokeWidth="1.3" strokeLinecap="round" />
      </svg>
      <span className="text-[1rem] font-semibold tracking-[-0.02em]">Curricle</span>
    </span>
  );
}
