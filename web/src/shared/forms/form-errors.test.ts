/** Errors find their fields. */
import { describe, expect, it } from "vitest";
import { ApiProblem, Unreachable } from "@/client/problem";
import { errorsFrom, fieldOf, nativeErrors } from "./form-errors";

const NAMES = ["email", "password"];
const problem = (body: Record<string, unknown>) =>
  new ApiProblem(422, { title: "Not accepted", ...body }, "r-1");

describe("errorsFrom", () => {
  it("puts each finding beside its field, the first one wins", () => {
    const errors = [
      { pointer: "/body/email", message: "No such domain" },
      { pointer: "/email", message: "Second" },
      { pointer: "/elsewhere", message: "Lost" },
    ];
    expect(errorsFrom(problem({ errors }), NAMES)).toEqual({
      fields: { email: "No such domain" },
      form: null,
    });
  });

  it("says what belongs to no field above the form", () => {
    const errors = [{ pointer: "/elsewhere", message: "Lost" }];
    expect(errorsFrom(problem({ detail: "Wait a while.", errors }), NAMES).form).toBe("Wait a while.");
    expect(errorsFrom(new Unreachable("x"), NAMES).form).toMatch(/cannot be reached/);
  });

  it("knows the field of a code that has no pointer", () => {
    const weak = problem({ code: "identity.password_weak", detail: "Too easy" });
    expect(errorsFrom(weak, NAMES, { "identity.password_weak": "password" }).fields).toEqual({
      password: "Too easy",
    });
  });
});

describe("fieldOf", () => {
  it("finds no field in a pointer to something else", () => {
    expect(fieldOf("/document/content", NAMES)).toBeNull();
  });
});

describe("nativeErrors", () => {
  it("says in words what the browser objects to", () => {
    const form = document.createElement("form");
    form.innerHTML =
      '<input name="email" type="email" value="nobody"><input name="password" required><button>Go</button>';
    expect(nativeErrors(form)).toEqual({
      email: "This does not look like an email address.",
      password: "Please fill this in.",
    });
  });
});
