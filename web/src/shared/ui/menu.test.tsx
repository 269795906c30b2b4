/** The menu by keyboard. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { Menu } from "./menu";

const perform = { open: vi.fn(), rename: vi.fn(), remove: vi.fn() };

beforeEach(() => {
  // jsdom has no popovers: shown and hidden are enough here, the browser tests see the real ones.
  const tell = (element: HTMLElement, newState: string) =>
    element.dispatchEvent(Object.assign(new Event("toggle"), { newState }));
  HTMLElement.prototype.showPopover = function show() {
    tell(this, "open");
  };
  HTMLElement.prototype.hidePopover = function hide() {
    tell(this, "closed");
  };
});

function setUp() {
  const items = [
    { id: "open", label: "Open", perform: perform.open },
    { id: "rename", label: "Rename", perform: perform.rename },
    "separator" as const,
    { id: "gone", label: "Archive", disabled: true, perform: vi.fn() },
    { id: "delete", label: "Delete", danger: true, perform: perform.remove },
  ];
  render(<Menu label="Actions" trigger={<button type="button">More</button>} items={items} />);
  return { user: userEvent.setup(), trigger: screen.getByRole("button", { name: "More" }) };
}

it("opens on the first entry, walks round and skips what is disabled", async () => {
  const { user, trigger } = setUp();
  trigger.focus();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByRole("menuitem", { name: "Open" })).toHaveFocus();
  await user.keyboard("{ArrowUp}");
  expect(screen.getByRole("menuitem", { name: "Delete" })).toHaveFocus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(screen.getByRole("menuitem", { name: "Rename" })).toHaveFocus();
});

it("finds an entry by its letters and performs it once", async () => {
  const { user, trigger } = setUp();
  await user.click(trigger);
  await user.keyboard("d{Enter}");
  expect(perform.remove).toHaveBeenCalledTimes(1);
  expect(trigger).toHaveFocus();
});

it("closes by Escape and gives the focus back", async () => {
  const { user, trigger } = setUp();
  await user.click(trigger);
  expect(trigger).toHaveAttribute("aria-expanded", "true");
  await user.keyboard("{Escape}");
  expect(trigger).toHaveAttribute("aria-expanded", "false");
  expect(trigger).toHaveFocus();
});
