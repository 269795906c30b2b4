/** Names that files go out under. */
import { describe, expect, it } from "vitest";
import { fileName } from "./download-json";

describe("fileName", () => {
  it("is a name on every system", () => {
    expect(fileName('CV: "Ada" / 2026?')).toBe("CV Ada 2026");
    expect(fileName("..")).toBe("Resume");
    expect(fileName("履歴書")).toBe("履歴書");
  });
});
