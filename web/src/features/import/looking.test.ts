/** What the review screen shows: names of values, how sure they are, where they stand. */
import { describe, expect, it } from "vitest";
import { countDoubtful, onlyDoubtful, surenessOf } from "./confidence";
import { findIn, isAt, marksOf } from "./marks";
import { allFields, outlineOf } from "./outline";
import { keyOf, seenByKey } from "./places";
import { problemsOf, standing } from "./problems";
import { readingOf } from "./reading";
import { document, reading } from "./sample-reading";
import { titleFor } from "./title";

describe("keyOf", () => {
  it("names values by the part that they belong to", () => {
    const found = reading().fields.map(({ pointer }) => keyOf(document(), pointer));
    expect(found).toEqual([
      "basics.name",
      "w1.employer",
      "r1.period.start",
      "r1.period.present",
      "h1.text",
      "k1.keywords",
      "k1.keywords",
    ]);
    expect(keyOf(document(), "/content/basics/location/city")).toBe("basics.location.city");
    expect(keyOf(document(), "/content/sections/0/items/0/roles/0/period/start/value")).toBe(
      "r1.period.start",
    );
    expect(keyOf(document(), "")).toBeNull();
  });

  it("lets the weakest word of a list speak for it", () => {
    expect(seenByKey(reading()).get("k1.keywords")?.confidence).toBe(0.4);
  });
});

describe("outlineOf", () => {
  const groups = outlineOf(document(), seenByKey(reading()));
  const byKey = new Map(groups.flatMap((one) => one.entries.flatMap(allFields)).map((one) => [one.key, one]));
  const sure = (key: string) => {
    const view = byKey.get(key);
    return view ? surenessOf(view) : undefined;
  };

  it("shows every value, and what is missed", () => {
    expect(groups.map(({ title }) => title)).toEqual(["Who you are", "Experience", "Skills"]);
    expect(byKey.get("r1.period.end")?.text).toBe("present");
    expect(byKey.get("k1.keywords")?.text).toBe("Rust, Go");
    expect(byKey.get("basics.email")?.text).toBe("");
    expect(byKey.has("basics.label")).toBe(false);
  });

  it("says how sure it is", () => {
    expect(sure("basics.name")).toBe("sure");
    expect(sure("w1.employer")).toBe("check");
    expect(sure("r1.period.end")).toBe("likely");
    expect(sure("basics.email")).toBe("empty");
    expect(sure("d1.value")).toBeNull();
    expect(countDoubtful(groups)).toBe(3);
    expect(onlyDoubtful(groups).map(({ id }) => id)).toEqual(["s1", "s2"]);
  });

  it("tells what is hidden", () => {
    expect(groups[0]?.entries.map(({ isHidden }) => isHidden)).toEqual([false, true]);
  });
});

describe("the source", () => {
  it("marks what is pointed at", () => {
    const marks = marksOf(seenByKey(reading()), [], "r1.period.end");
    expect(marks.active).toHaveLength(1);
    expect(marks.read).toHaveLength(1);
    const line = {
      text: "x",
      page: 0,
      box: [0, 22, 50, 28],
      size: 9,
      bold: false,
      bullet: null,
      level: null,
    };
    expect(isAt(line, marks.active)).toBe(true);
    expect(isAt({ ...line, page: 1 }, marks.active)).toBe(false);
  });

  it("finds a value in a text as it was written there", () => {
    expect(findIn('{"name": "Ida \\"K\\""}', 'Ida "K"')).toEqual([10, 19]);
    expect(findIn("one two", "two")).toEqual([4, 7]);
    expect(findIn("snake_case", "snake\\_case")).toEqual([0, 10]);
    expect(findIn("one", "")).toBeNull();
  });
});

describe("problems and titles", () => {
  it("stand at the fields that they speak of", () => {
    const known = new Set(["basics.email", "r1.period.start"]);
    const error = (pointer: string) => ({ severity: "error", pointer, message: `at ${pointer}` });
    const found = problemsOf(
      document(),
      [
        error("/content/basics/email"),
        error("/content/sections/0/items/0/roles/0/period"),
        error("/content"),
      ],
      known,
    );
    expect([...found.byKey.keys()]).toEqual(["basics.email", "r1.period.start"]);
    expect(found.rest).toEqual(["at /content"]);
  });

  it("are gone once their field says something else", () => {
    const findings = [{ severity: "error", pointer: "/content/basics/email", message: "no address" }];
    const judged = { document: document(), texts: new Map([["basics.email", "x"]]), findings };
    expect(standing(judged, new Map([["basics.email", "x"]])).byKey.size).toBe(1);
    expect(standing(judged, new Map([["basics.email", "a@example.org"]])).byKey.size).toBe(0);
  });

  it("are those of the file, unless every file is called so", () => {
    const titled = (name: string) => titleFor({ name, document: document() });
    expect(titled("Staff_engineer-2026.pdf")).toBe("Staff engineer 2026");
    expect(titled("resume.pdf")).toBe("Ida Kern");
    expect(titled("Basic_LinkedInDataExport_08-25-2026.zip")).toBe("Ida Kern");
    expect(titled("pasted.txt")).toBe("Ida Kern");
  });

  it("read what the server answers", () => {
    const answer = {
      kind: "linkedin",
      document: document(),
      confidence: 1,
      fields: [],
      sections: [],
      leftover: [{ path: "/a", value: ["x", "y"], why: "no" }],
      findings: [],
      lines: [],
      layout: {},
      text: "",
    };
    const made = readingOf(answer as unknown as Parameters<typeof readingOf>[0], "a.zip");
    expect(made.leftover).toEqual([{ id: "left-0", text: "x, y", why: "no", path: "/a", place: null }]);
    expect(made.pageSize).toBeNull();
  });
});
