/** Nobody pays for ten megabytes by mobile data, or with memory that they do not have. */
import { describe, expect, it } from "vitest";
import { mayTypeset } from "./allowance";

describe("mayTypeset", () => {
  it.each([
    [{}, true],
    [{ deviceMemory: 8, connection: { effectiveType: "4g" } }, true],
    [{ deviceMemory: 2 }, false],
    [{ connection: { saveData: true } }, false],
    [{ connection: { type: "cellular", effectiveType: "4g" } }, false],
    [{ connection: { effectiveType: "3g" } }, false],
  ])("%j: %s", (device, allowed) => {
    expect(mayTypeset(device)).toBe(allowed);
  });
});
