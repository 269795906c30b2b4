/** Reads the token of a mailed link. It stands after the #, so that it is in no log and no Referer. */
export function fragmentToken(hash: string = window.location.hash): string | null {
  return new URLSearchParams(hash.replace(/^#/, "")).get("token") || null;
}

/** Takes the token out of the address, so that it does not stay in the history. */
export function forgetFragment(): void {
  window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
}
