/** Numbers, words and changes as they are shown. */
import { describe, expect, it } from "vitest";
import { bandOf, changeText, pointsText, shareOf, shortPoints, wholeScore } from "./bands";

describe("wholeScore", () => {
  it("never rounds up to what was not reached", () => {
    expect(wholeScore(99.99)).toBe(99);
    expect(wholeScore(69.995)).toBe(69);
    expect(wholeScore(70)).toBe(70);
    expect(wholeScore(-3)).toBe(0);
    expect(wholeScore(140)).toBe(100);
  });
});

describe("bandOf", () => {
  it("has a word for every score, and the word of the number that is shown", () => {
    expect(bandOf("readiness", 84.9).word).toBe("Good");
    expect(bandOf("readiness", 85).word).toBe("Strong");
    expect(bandOf("readiness", 0).word).toBe("Needs work");
    expect(bandOf("match", 39.99).word).toBe("Far off");
    expect(bandOf("match", 80).word).toBe("Very close");
  });
});

describe("changeText", () => {
  it("speaks of the shown numbers only", () => {
    expect(changeText(61.2, 63.1)).toBe("+2");
    expect(changeText(63.1, 61.2)).toBe("−2");
    expect(changeText(61.1, 61.9)).toBe("");
  });
});

describe("points", () => {
  it("have as many digits as they need", () => {
    expect([8, 2.5, 0.75, 1 / 3].map(pointsText)).toEqual(["8", "2.5", "0.75", "0.33"]);
  });

  it("beside a bar have one digit at most", () => {
    expect([42.86, 8, 10.04].map(shortPoints)).toEqual(["42.9", "8", "10"]);
  });

  it("of a part that asks for nothing are all there", () => {
    expect(shareOf(0, 0)).toBe(1);
    expect(shareOf(3, 4)).toBe(0.75);
    expect(shareOf(9, 4)).toBe(1);
  });
});
