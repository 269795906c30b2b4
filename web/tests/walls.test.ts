/** The floors of the front end: app over editor and features, these over shared, shared over client, and no way back. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const MOST_LINES = 250;
const FLOORS: Record<string, number> = { client: 0, shared: 1, features: 2, editor: 2, latex: 2, app: 3 };

interface Source {
  path: string;
  text: string;
  imports: string[];
}

function readSources(): Source[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith("schema.d.ts"))
    .map((path) => {
      const text = readFileSync(join(SRC, path), "utf8");
      const named = [...text.matchAll(/(?:from|import)\s*\(?\s*"((?:@\/|\.)[^"]+)"/g)].map(
        (found) => found[1] ?? "",
      );
      const imports = named.map((name) =>
        relative(
          SRC,
          name.startsWith("@/") ? join(SRC, name.slice(2)) : resolve(dirname(join(SRC, path)), name),
        ),
      );
      return { path, text, imports };
    });
}

/** The folder that counts: a feature by its own name, else the floor. */
function roomOf(path: string): { floor: string; room: string } {
  const [floor = "", name = ""] = path.split("/");
  return { floor, room: floor === "features" ? `${floor}/${name}` : floor };
}

function isAllowed(from: string, to: string): boolean {
  const here = roomOf(from);
  const there = roomOf(to);
  if (here.room === there.room) return true;
  return (FLOORS[here.floor] ?? -1) > (FLOORS[there.floor] ?? 99);
}

const sources = readSources();

describe("the walls", () => {
  it("sees the sources and their imports", () => {
    const main = sources.find((source) => source.path === "app/main.tsx");
    expect(main?.imports).toContain("app/router");
    expect(sources.length).toBeGreaterThan(100);
  });

  it("tells a way down from a way up and from a neighbour", () => {
    expect(isAllowed("app/root.tsx", "features/auth/sign-in-form")).toBe(true);
    expect(isAllowed("features/auth/sign-in-form.tsx", "shared/ui/button")).toBe(true);
    expect(isAllowed("features/auth/sign-in-form.tsx", "features/account/panel")).toBe(false);
    expect(isAllowed("editor/editor-page.tsx", "features/account/panel")).toBe(false);
    expect(isAllowed("shared/ui/button.tsx", "app/root")).toBe(false);
    expect(isAllowed("client/api.ts", "shared/ui/button")).toBe(false);
  });

  it("stand: nobody imports upwards or sideways", () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => !target.endsWith(".css") && !isAllowed(path, target))
        .map((target) => `${path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("hold no file that is too long to read", () => {
    const long = sources.filter(({ text }) => text.split("\n").length > MOST_LINES).map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it("say at the top of each file what it is for", () => {
    expect(sources.filter(({ text }) => !text.startsWith("/**")).map(({ path }) => path)).toEqual([]);
  });
});
