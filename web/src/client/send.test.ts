/** Requests go out as the schema says, and failures come back as what they are. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, Unreachable } from "./problem";
import { addressOf, type Order, send } from "./send";

function answering(...answers: (Response | Error)[]) {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request);
    const answer = answers.shift();
    if (!(answer instanceof Response)) throw answer;
    return answer;
  });
  return asked;
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("addressOf", () => {
  it("fills the path and leaves out what is not there", () => {
    const params: Order["params"] = {
      path: { resume_id: "a/b c" },
      query: { limit: 5, cursor: undefined, none: null, flag: false, tag: ["x", "y&z"] },
    };
    expect(addressOf("/r/{resume_id}/x", params)).toBe("/r/a%2Fb%20c/x?limit=5&flag=false&tag=x&tag=y%26z");
    expect(addressOf("/r")).toBe("/r");
  });
});

describe("send", () => {
  it("sends JSON, and forms and files as they are", async () => {
    const asked = answering(json({ id: 1 }), json({}), json({}));
    const { data } = await send("PUT", "/r", { body: { a: 1 }, params: { header: { "If-Match": '"3"' } } });
    expect(data).toEqual({ id: 1 });
    expect(asked[0]?.headers.get("content-type")).toBe("application/json");
    expect(asked[0]?.headers.get("if-match")).toBe('"3"');
    expect(await asked[0]?.json()).toEqual({ a: 1 });
    await send("POST", "/f", { body: new FormData() });
    expect(asked[1]?.headers.get("content-type")).toMatch(/^multipart\/form-data; ?boundary/);
    await send("PUT", "/p", {
      body: "ignored",
      bodySerializer: () => "raw",
      headers: { "Content-Type": "image/png" },
    });
    expect(asked[2]?.headers.get("content-type")).toBe("image/png");
    expect(await asked[2]?.text()).toBe("raw");
  });

  it("reads an answer as it is wanted, and nothing where there is none", async () => {
    answering(
      new Response(null, { status: 204 }),
      new Response(""),
      new Response("a,b"),
      new Response("a,b"),
    );
    expect((await send("DELETE", "/r")).data).toBeUndefined();
    expect((await send("GET", "/r")).data).toBeUndefined();
    expect((await send("GET", "/r", { parseAs: "text" })).data).toBe("a,b");
    expect((await send("GET", "/r", { parseAs: "blob" })).data).toHaveProperty("size", 3);
  });

  it("throws what went wrong by its kind", async () => {
    const aborted = new DOMException("no longer wanted", "AbortError");
    answering(json({ title: "No", code: "x.y" }, 409), new TypeError("failed to fetch"), aborted);
    await expect(send("GET", "/r")).rejects.toMatchObject({ code: "x.y", status: 409 });
    await expect(send("GET", "/r")).rejects.toBeInstanceOf(Unreachable);
    await expect(send("GET", "/r")).rejects.toBe(aborted);
    answering(json({}, 500));
    await expect(send("GET", "/r")).rejects.toBeInstanceOf(ApiProblem);
  });
});
