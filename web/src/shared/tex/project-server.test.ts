/** LaTeX that comes in: what is taken for it, what it is called, and how it is kept. */
import { beforeEach, expect, it, vi } from "vitest";
import { api } from "../../client/api";
import { BLANK, createLatex, isTexUpload, titleOf } from "./project-server";

beforeEach(() => vi.restoreAllMocks());

it("knows LaTeX by its name", () => {
  for (const name of ["a.tex", "A.ZIP", "cv.tar.gz", "cv.tgz"])
    expect(isTexUpload({ name }), name).toBe(true);
  for (const name of ["a.json", "tex", "a.pdf"]) expect(isTexUpload({ name }), name).toBe(false);
});

it("calls the resume after the file", () => {
  expect(titleOf("staff_engineer-2026.tar.gz")).toBe("staff engineer 2026");
  expect(titleOf(".tex")).toBe("My resume");
});

it("keeps a text at once, and pictures beside the resume that they belong to", async () => {
  const post = vi
    .spyOn(api, "POST")
    .mockImplementation((async (path: string) =>
      path.endsWith("/assets")
        ? { data: { asset_id: "p1" } }
        : { data: { id: "r1", revision: 3 } }) as never);
  const put = vi.spyOn(api, "PUT").mockResolvedValue({ data: {} } as never);
  const picture = { name: "img/me.png", base64: btoa("png") };
  await createLatex("CV", { ...BLANK, files: [...BLANK.files, picture] });
  expect(post.mock.calls.map((call) => String((call as unknown[])[0]))).toEqual([
    "/api/v1/resumes",
    "/api/v1/resumes/{resume_id}/assets",
  ]);
  const kept = put.mock.calls[0]?.[1] as unknown as { body: { document: { content: { files: unknown[] } } } };
  expect(kept.body.document.content.files).toEqual([
    expect.objectContaining({ name: "main.tex" }),
    { name: "img/me.png", asset_id: "p1" },
  ]);
  post.mockClear();
  put.mockClear();
  expect(await createLatex("CV", BLANK)).toBe("r1");
  expect(put).not.toHaveBeenCalled();
});
