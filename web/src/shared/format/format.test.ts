/** Dates, durations and the customs of the browser. */
import { describe, expect, it } from "vitest";
import { browserCustoms } from "./browser-customs";
import { formatAgo, formatDate, formatDuration, setDateCustoms } from "./dates";

const NOW = Date.parse("2026-05-10T12:00:00Z");

describe("formatAgo", () => {
  it("speaks as people do, and gives a date after a week", () => {
    expect(formatAgo("2026-05-10T11:59:30Z", NOW, "en")).toBe("just now");
    expect(formatAgo("2026-05-10T11:55:00Z", NOW, "en")).toBe("5 minutes ago");
    expect(formatAgo("2026-05-09T10:00:00Z", NOW, "en")).toBe("yesterday");
    expect(formatAgo("2026-04-01T10:00:00Z", NOW, "en")).toBe("Apr 1, 2026");
  });
});

describe("setDateCustoms", () => {
  it("follows the account's zone and language, and survives what the browser does not know", () => {
    setDateCustoms("en-GB", "Asia/Tokyo");
    expect(formatDate("2026-05-10T20:00:00Z")).toBe("11 May 2026");
    setDateCustoms("en-GB", "Mars/Olympus");
    expect(() => formatDate("2026-05-10T20:00:00Z")).not.toThrow();
  });
});

describe("formatDuration", () => {
  it("is as exact as anybody wants to know", () => {
    expect(formatDuration(0.42, "en")).toBe("0.4 sec");
    expect(formatDuration(150, "en")).toBe("2.5 min");
  });
});

describe("browserCustoms", () => {
  const given = (locale: string, timeZone: string) =>
    ({ locale, timeZone }) as Intl.ResolvedDateTimeFormatOptions;

  it("says language, script and region only", () => {
    expect(browserCustoms(given("en-US-u-va-posix", "Etc/Unknown"))).toEqual({
      locale: "en-US",
      time_zone: "UTC",
    });
    expect(browserCustoms(given("zh-Hant-TW", "Asia/Taipei"))).toEqual({
      locale: "zh-Hant-TW",
      time_zone: "Asia/Taipei",
    });
  });
});
