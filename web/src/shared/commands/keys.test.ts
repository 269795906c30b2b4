/** Which key means which shortcut. */
import { describe, expect, it } from "vitest";
import { isBare, isTyping, keyNames, matchesChord } from "./keys";

const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent("keydown", { key, ...more });

describe("matchesChord", () => {
  it("needs exactly the modifiers that are named", () => {
    expect(matchesChord(press("k", { ctrlKey: true }), "mod+k")).toBe(true);
    expect(matchesChord(press("k"), "mod+k")).toBe(false);
    expect(matchesChord(press("K", { ctrlKey: true, shiftKey: true }), "mod+k")).toBe(false);
    expect(matchesChord(press("Z", { ctrlKey: true, shiftKey: true }), "shift+mod+z")).toBe(true);
    expect(matchesChord(press("k", { ctrlKey: true, altKey: true }), "mod+k")).toBe(false);
  });

  it("takes the Shift of a symbol as part of it, whatever the keyboard", () => {
    expect(matchesChord(press("?", { shiftKey: true }), "?")).toBe(true);
    expect(matchesChord(press("?"), "?")).toBe(true);
  });
});

describe("keyNames", () => {
  it("speaks the language of the machine", () => {
    expect(keyNames("shift+mod+z", false)).toEqual(["Shift", "Ctrl", "Z"]);
    expect(keyNames("shift+mod+z", true)).toEqual(["⇧", "⌘", "Z"]);
    expect(keyNames("g r", false)).toEqual(["G", "R"]);
  });
});

describe("isTyping", () => {
  it("knows where letters are written", () => {
    const text = document.createElement("input");
    const box = Object.assign(document.createElement("input"), { type: "checkbox" });
    expect(isTyping(text)).toBe(true);
    expect(isTyping(document.createElement("textarea"))).toBe(true);
    expect(isTyping(box)).toBe(false);
    expect(isTyping(document.body)).toBe(false);
  });
});

describe("isBare", () => {
  it("is what has to stay silent while somebody types", () => {
    expect(isBare("n")).toBe(true);
    expect(isBare("g r")).toBe(true);
    expect(isBare("mod+s")).toBe(false);
    expect(isBare("alt+arrowup")).toBe(false);
  });
});
