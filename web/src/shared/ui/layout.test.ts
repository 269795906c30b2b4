/** Where layers and lines between panes go. */
import { describe, expect, it } from "vitest";
import { initials } from "./avatar";
import { placeBeside } from "./place-beside";
import { clampPercent } from "./split-pane";

const view = { width: 1000, height: 600 };
const layer = { width: 200, height: 300 };

describe("placeBeside", () => {
  it("stands under its anchor, aligned to its end", () => {
    expect(placeBeside({ left: 700, right: 740, top: 50, bottom: 80 }, layer, view, "end")).toEqual({
      left: 540,
      top: 84,
    });
  });

  it("goes above where there is no room below", () => {
    expect(placeBeside({ left: 100, right: 140, top: 500, bottom: 530 }, layer, view, "start").top).toBe(196);
  });

  it("never leaves the window", () => {
    expect(placeBeside({ left: 0, right: 20, top: 50, bottom: 80 }, layer, view, "end").left).toBe(8);
    expect(placeBeside({ left: 980, right: 1000, top: 50, bottom: 80 }, layer, view, "start").left).toBe(792);
  });
});

describe("clampPercent", () => {
  it("keeps both panes as wide as they need", () => {
    expect(clampPercent(10, 1000, 380, 320)).toBe(38);
    expect(clampPercent(90, 1000, 380, 320)).toBe(68);
    expect(clampPercent(50, 1000, 380, 320)).toBe(50);
    expect(clampPercent(90, 600, 380, 320)).toBe(50);
  });
});

describe("initials", () => {
  it("takes the first and the last word, and whole characters", () => {
    expect(initials("Ada King Lovelace")).toBe("AL");
    expect(initials("ada")).toBe("A");
    expect(initials("")).toBe("");
    expect(initials("𝒜da 𝒦ing")).toBe("𝒜𝒦");
  });
});
