/** After a deploy an open tab may ask for a part that is gone: it is loaded anew, once in half a minute at most. */
const KEY = "curricle.reloaded-at";
const GUARD_MS = 30_000;

/** A page that is reloaded while the server is away is lost; a part that is missing for that reason can wait. */
async function reloadWhenReachable(): Promise<void> {
  const answer = await fetch(window.location.pathname, { method: "HEAD", cache: "no-store" }).catch(
    () => null,
  );
  if (!answer?.ok) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  window.location.reload();
}

export function reloadAfterDeploy(): void {
  window.addEventListener("vite:preloadError", () => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last >= GUARD_MS) void reloadWhenReachable();
  });
}
