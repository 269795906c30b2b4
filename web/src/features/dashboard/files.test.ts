/** Files that come in and names that go out. */
import { describe, expect, it } from "vitest";
import { fileName } from "./download-json";
import { readDocumentText } from "./read-document-file";

describe("readDocumentText", () => {
  it("takes a document of ours under the name of its file", () => {
    const answer = readDocumentText('{"schema_version": 1, "content": {}}', "Staff engineer.json");
    expect(answer).toEqual({ document: { schema_version: 1, content: {} }, title: "Staff engineer" });
  });

  it("says in words what is wrong with another", () => {
    expect(readDocumentText("{", "a.json")).toEqual({ problem: "This file is not JSON." });
    expect(readDocumentText("[1]", "a.json")).toEqual({ problem: "This file holds no resume." });
    expect(readDocumentText('{"basics": {}}', "a.json")).toHaveProperty(
      "problem",
      expect.stringContaining("curricle convert"),
    );
    expect(readDocumentText('{"name": "x"}', "a.json")).toHaveProperty("problem");
  });
});

describe("fileName", () => {
  it("is a name on every system", () => {
    expect(fileName('CV: "Ada" / 2026?')).toBe("CV Ada 2026");
    expect(fileName("..")).toBe("Resume");
    expect(fileName("履歴書")).toBe("履歴書");
  });
});
