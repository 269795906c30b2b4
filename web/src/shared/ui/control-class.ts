/** How a text control looks, whichever element it is. */
export const controlClass =
  "w-full rounded-control border border-control bg-surface px-2.5 text-ink text-ui coarse:text-[1rem] " +
  "transition-colors duration-120 ease-out hover:border-muted focus-visible:outline-offset-0 " +
  "aria-invalid:border-bad disabled:bg-sunken disabled:text-muted";
