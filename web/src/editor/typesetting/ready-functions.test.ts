/** The compiler gets what it asks for, and nothing else is made of text. */
import { describe, expect, it } from "vitest";
import { readyFunction } from "./ready-functions";

describe("readyFunction", () => {
  it("does what the text says", () => {
    expect(readyFunction("return 0")()).toBe(0);
    expect(readyFunction("return true")()).toBe(true);
    expect(readyFunction("return path")("/main.typ")).toBe("/main.typ");
  });

  it("refuses disk, packages and every other text", () => {
    expect(readyFunction("throw new Error('Dummy AccessModel, please initialize')")).toThrow(/disk/);
    expect(readyFunction("throw new Error('Dummy Registry, please initialize')")).toThrow(/packages/);
    expect(() => readyFunction("return fetch")).toThrow(EvalError);
  });
});
