/** From a pressed key to the command that it means. */
import { afterEach, describe, expect, it } from "vitest";
import type { Command } from "./command";
import { availableCommands, registerCommands, useCommandStore } from "./command-store";
import { findCommand, useSingleKeys } from "./use-shortcuts";

const command = (id: string, keys: string): Command => ({
  id,
  name: id,
  group: "Test",
  keys,
  perform: () => undefined,
});
const ALL = [command("new", "n"), command("go", "g r"), command("jobs", "g j"), command("save", "mod+s")];

function press(
  key: string,
  more: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, ...more });
  Object.defineProperty(event, "target", { value: target });
  return event;
}

afterEach(() => useSingleKeys.setState({ on: true }));

describe("findCommand", () => {
  it("finds a single key, a chord and both halves of a sequence", () => {
    expect(findCommand(press("n"), ALL, null).command?.id).toBe("new");
    expect(findCommand(press("s", { ctrlKey: true }), ALL, null).command?.id).toBe("save");
    const first = findCommand(press("g"), ALL, null);
    expect(first).toEqual({ waiting: "g" });
    expect(findCommand(press("j"), ALL, first.waiting).command?.id).toBe("jobs");
  });

  it("drops a sequence that goes on otherwise", () => {
    expect(findCommand(press("n"), ALL, "g")).toEqual({ waiting: null });
  });

  it("keeps bare keys silent in text, but not chords", () => {
    const field = document.createElement("input");
    expect(findCommand(press("n", {}, field), ALL, null).command).toBeUndefined();
    expect(findCommand(press("s", { ctrlKey: true }, field), ALL, null).command?.id).toBe("save");
  });

  it("lets people switch bare keys off", () => {
    useSingleKeys.setState({ on: false });
    expect(findCommand(press("n"), ALL, null).command).toBeUndefined();
    expect(findCommand(press("s", { ctrlKey: true }), ALL, null).command?.id).toBe("save");
  });
});

describe("availableCommands", () => {
  it("lets the latest registered take an id over, and gives it back", () => {
    const below = [command("undo", "mod+z")];
    const above = [{ ...command("undo", "mod+z"), name: "Undo the edit" }];
    const leaveBelow = registerCommands(below);
    const leaveAbove = registerCommands(above);
    expect(availableCommands().map((entry) => entry.name)).toEqual(["Undo the edit"]);
    leaveAbove();
    expect(availableCommands().map((entry) => entry.name)).toEqual(["undo"]);
    leaveBelow();
    expect(useCommandStore.getState().scopes).toEqual([]);
  });

  it("leaves out what does not apply now", () => {
    expect(availableCommands({ scopes: [[{ ...command("redo", "mod+y"), when: () => false }]] })).toEqual([]);
  });
});
