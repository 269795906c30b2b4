/** Messages that go, and what happens then. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { actOnToast, dismissToast, showToast, useToasts } from "./toast-store";

afterEach(() => useToasts.setState({ toasts: [] }));

describe("toasts", () => {
  it("are three at most, and the one that had to go has expired", () => {
    const expired = vi.fn();
    showToast({ message: "first", onExpire: expired });
    for (const message of ["second", "third", "fourth"]) showToast({ message });
    expect(useToasts.getState().toasts.map((toast) => toast.message)).toEqual(["second", "third", "fourth"]);
    expect(expired).toHaveBeenCalledTimes(1);
  });

  it("either act or expire, never both", () => {
    const perform = vi.fn();
    const onExpire = vi.fn();
    const id = showToast({ message: "Deleted", action: { label: "Undo", perform }, onExpire });
    actOnToast(id);
    dismissToast(id);
    expect(perform).toHaveBeenCalledTimes(1);
    expect(onExpire).not.toHaveBeenCalled();
  });
});
