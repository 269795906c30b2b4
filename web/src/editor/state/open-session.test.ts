/** Which draft a session begins with: nothing that only this device has is ever dropped. */
import { describe, expect, it } from "vitest";
import { chooseStart } from "@/shared/saving/found-resume";
import { sampleDraft } from "../testing/sample-draft";

const server = { ...sampleDraft(), revision: 3 };
const local = (title: string, revision: number) => ({
  ...sampleDraft(),
  title,
  revision,
  resumeId: "x",
  changedAt: 0,
});

describe("chooseStart", () => {
  it("takes the server's draft when this device has none, or the same", () => {
    expect(chooseStart(server, null)?.stand).toBe("clean");
    expect(chooseStart(server, local("Sample", 2))).toMatchObject({ stand: "clean", saved: { revision: 3 } });
  });

  it("goes on with the draft of this device where the server stands still", () => {
    expect(chooseStart(server, local("Mine", 3))).toMatchObject({ stand: "ahead", draft: { title: "Mine" } });
  });

  it("asks where both sides changed", () => {
    expect(chooseStart(server, local("Mine", 2))).toMatchObject({
      stand: "torn",
      draft: { title: "Mine" },
      saved: { title: "Sample", revision: 3 },
    });
  });

  it("opens from this device while the server is away", () => {
    expect(chooseStart(null, local("Mine", 2))).toMatchObject({ stand: "ahead", saved: { revision: 2 } });
    expect(chooseStart(null, null)).toBeNull();
  });
});
