/** What the server says, as one typed error. */
import { describe, expect, it } from "vitest";
import { ApiProblem, explain, isProblem, problemFrom } from "./problem";

const answer = (body: string, status: number) =>
  new Response(body, { status, headers: { "x-request-id": "from-header" } });

describe("problemFrom", () => {
  it("reads code, detail, findings and the number of the request", async () => {
    const body = {
      title: "Invalid",
      code: "resume.invalid",
      detail: "Two problems",
      instance: "r-7",
      limit: 30,
      errors: [
        {
          code: "date.unreadable",
          severity: "warning",
          pointer: "/content",
          message: "No date",
          params: { a: 1 },
        },
      ],
    };
    const problem = await problemFrom(answer(JSON.stringify(body), 422));
    expect(problem).toMatchObject({
      status: 422,
      code: "resume.invalid",
      message: "Two problems",
      requestId: "r-7",
    });
    expect(problem.findings[0]).toMatchObject({ severity: "warning", pointer: "/content" });
    expect(problem.extra.limit).toBe(30);
    expect(isProblem(problem, "resume.invalid")).toBe(true);
    expect(isProblem(problem, "resume.conflict")).toBe(false);
  });

  it("makes sense of an answer that is no problem, such as a proxy's page", async () => {
    const problem = await problemFrom(answer("<html>Bad gateway</html>", 502));
    expect(problem).toMatchObject({ status: 502, code: "http.502", requestId: "from-header" });
    expect(problem.findings).toEqual([]);
  });
});

describe("explain", () => {
  it("never shows the words of a bug", () => {
    expect(explain(new TypeError("x is undefined"))).toBe("Something went wrong on this page.");
    expect(explain(new ApiProblem(404, { title: "Not found" }, null))).toBe("Not found");
  });
});
