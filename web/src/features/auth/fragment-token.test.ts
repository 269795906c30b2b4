/** The token of a mailed link. */
import { expect, it } from "vitest";
import { forgetFragment, fragmentToken } from "./fragment-token";

it("stands after the number sign", () => {
  expect(fragmentToken("#token=a_b-c")).toBe("a_b-c");
  expect(fragmentToken("#token=")).toBeNull();
  expect(fragmentToken("")).toBeNull();
});

it("does not stay in the history", () => {
  window.history.replaceState(null, "", "/app/confirm#token=secret");
  forgetFragment();
  expect(window.location.href).toMatch(/\/app\/confirm$/);
});
