/** Find and replace in the look of the product; Enter goes on, Escape closes. */
import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  highlightSelectionMatches,
  openSearchPanel,
  replaceAll,
  replaceNext,
  SearchQuery,
  search,
  searchKeymap,
  setSearchQuery,
} from "@codemirror/search";
import { EditorView, keymap, type Panel, runScopeHandlers, type ViewUpdate } from "@codemirror/view";
import type { Finding } from "./finding";

const MOST_COUNTED = 999;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function button(label: string, text: string, perform: () => void): HTMLButtonElement {
  const element = make("button", "find-button", { type: "button", "aria-label": label, title: label });
  element.textContent = text;
  element.addEventListener("click", perform);
  return element;
}

function toggle(label: string, text: string, changed: () => void): HTMLButtonElement {
  const element = make("button", "find-toggle", {
    type: "button",
    "aria-label": label,
    title: label,
    "aria-pressed": "false",
  });
  element.textContent = text;
  element.addEventListener("click", () => {
    press(element, !isPressed(element));
    changed();
  });
  return element;
}

const isPressed = (element: Element) => element.getAttribute("aria-pressed") === "true";
const press = (element: Element, on: boolean) => element.setAttribute("aria-pressed", String(on));

/** "3 of 12": which of the matches the selection is, and how many there are. */
export function countMatches(view: EditorView, query: SearchQuery): string {
  if (!query.search) return "";
  if (!query.valid) return "Not a pattern";
  let count = 0;
  let current = 0;
  const { from, to } = view.state.selection.main;
  const cursor = query.getCursor(view.state);
  for (let match = cursor.next(); !match.done && count <= MOST_COUNTED; match = cursor.next()) {
    count++;
    if (match.value.from === from && match.value.to === to) current = count;
  }
  if (count === 0) return "None";
  if (count > MOST_COUNTED) return `${MOST_COUNTED}+`;
  return current > 0 ? `${current} of ${count}` : String(count);
}

function createPanel(view: EditorView): Panel {
  const find = make("input", "find-input", {
    "aria-label": "Find",
    placeholder: "Find",
    "main-field": "true",
  });
  const replace = make("input", "find-input", { "aria-label": "Replace with", placeholder: "Replace with" });
  const count = make("span", "find-count", { role: "status" });
  const commit = () => {
    const query = new SearchQuery({
      search: find.value,
      replace: replace.value,
      caseSensitive: isPressed(sameCase),
      regexp: isPressed(pattern),
      wholeWord: isPressed(word),
    });
    if (!query.eq(getSearchQuery(view.state))) view.dispatch({ effects: setSearchQuery.of(query) });
    count.textContent = countMatches(view, query);
  };
  const sameCase = toggle("Match case", "Aa", commit);
  const word = toggle("Whole words", "ab", commit);
  const pattern = toggle("Regular expression", ".*", commit);
  const take = (query: SearchQuery) => {
    find.value = query.search;
    replace.value = query.replace;
    press(sameCase, query.caseSensitive);
    press(word, query.wholeWord);
    press(pattern, query.regexp);
  };
  const first = make("div", "find-row", {});
  first.append(find, sameCase, word, pattern, count);
  first.append(
    button("Previous match", "↑", () => findPrevious(view)),
    button("Next match", "↓", () => findNext(view)),
    button("Close", "×", () => closeSearchPanel(view)),
  );
  const second = make("div", "find-row", {});
  second.append(replace);
  second.append(
    button("Replace this match", "Replace", () => replaceNext(view)),
    button("Replace every match", "All", () => replaceAll(view)),
  );
  const dom = make("div", "find", { role: "search", "aria-label": "Find and replace" });
  dom.append(first, second);
  dom.addEventListener("input", commit);
  dom.addEventListener("keydown", (event) => {
    if (runScopeHandlers(view, event, "search-panel")) return event.preventDefault();
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target === replace) replaceNext(view);
    else if (event.shiftKey) findPrevious(view);
    else findNext(view);
  });
  take(getSearchQuery(view.state));
  return {
    dom,
    top: true,
    mount: () => {
      find.select();
      count.textContent = countMatches(view, getSearchQuery(view.state));
    },
    update: (update: ViewUpdate) => {
      for (const effect of update.transactions.flatMap(({ effects }) => effects)) {
        if (effect.is(setSearchQuery) && !find.matches(":focus")) take(effect.value);
      }
      if (update.docChanged || update.selectionSet) {
        count.textContent = countMatches(view, getSearchQuery(update.state));
      }
    },
  };
}

const look = EditorView.theme({
  ".find": {
    display: "grid",
    gap: "6px",
    padding: "8px 12px",
    fontFamily: "var(--font-ui)",
    fontSize: "13px",
  },
  ".find-row": { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  ".find-input": {
    flex: "1 1 8rem",
    minWidth: "0",
    height: "30px",
    padding: "0 10px",
    border: "1px solid var(--control)",
    borderRadius: "7px",
    background: "var(--surface)",
    color: "var(--ink)",
    font: "inherit",
  },
  ".find-input:focus-visible, .find-button:focus-visible, .find-toggle:focus-visible": {
    outline: "2px solid var(--accent-text)",
    outlineOffset: "0",
  },
  ".find-button, .find-toggle": {
    height: "30px",
    minWidth: "30px",
    padding: "0 8px",
    border: "1px solid transparent",
    borderRadius: "7px",
    background: "transparent",
    color: "var(--ink)",
    font: "inherit",
    cursor: "pointer",
  },
  ".find-button:hover, .find-toggle:hover": { background: "var(--hover)" },
  ".find-toggle[aria-pressed=true]": { background: "var(--accent-soft)", color: "var(--accent-text)" },
  ".find-count": { minWidth: "4.5rem", padding: "0 6px", color: "var(--muted)", textAlign: "end" },
});

/** All of finding: its panel, its keys, and the marks under what is the same as the selection. */
export const FINDING: Finding = {
  extension: [search({ top: true, createPanel }), look, highlightSelectionMatches(), keymap.of(searchKeymap)],
  open: openSearchPanel,
};
