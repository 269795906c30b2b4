/** After a deploy an open tab may ask for a part that is gone: it is loaded anew, once in half a minute at most. */
const KEY = "curricle.reloaded-at";
const GUARD_MS = 30_000;

export function reloadAfterDeploy(): void {
  window.addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < GUARD_MS) return;
    event.preventDefault();
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}
