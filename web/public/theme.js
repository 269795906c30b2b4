// Sets the theme before the first paint, so that nothing flashes.
(() => {
  var chosen = null;
  try {
    chosen = localStorage.getItem("curricle.theme");
  } catch (_) {
    chosen = null;
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
