/** A small draft for the unit tests of the editor. */
import type { Draft, Node } from "../document/draft";

export function line(id: string, text: string): Node {
  return { id, text, visible: true };
}

export function sampleDraft(): Draft {
  const role = {
    id: "role",
    position: "Engineer",
    period: null,
    highlights: [line("a", "first"), line("b", "second"), line("c", "third")],
  };
  const basics = {
    name: "Ada",
    location: { city: "Berlin", region: null },
    profiles: [{ id: "profile", network: "GitHub" }],
    details: [],
  };
  return {
    title: "Sample",
    document: {
      content: {
        basics,
        sections: [
          {
            id: "work",
            type: "work",
            title: null,
            visible: true,
            items: [{ id: "job", employer: "Acme", roles: [role] }],
          },
          {
            id: "skills",
            type: "skills",
            title: null,
            visible: true,
            items: [{ id: "skill", name: "SQL", keywords: ["joins"] }],
          },
          { id: "awards", type: "awards", title: "Prizes", visible: true, items: [] },
        ],
      },
      presentation: { template: "modern", page_size: "a4" },
    },
  };
}

export function lines(draft: Draft): string[] {
  const job = draft.document.content.sections.find(({ id }) => id === "work")?.items[0] as Node | undefined;
  const roles = job?.roles as readonly { highlights: readonly { text: string }[] }[];
  return (roles[0]?.highlights ?? []).map(({ text }) => text);
}

export function sections(draft: Draft): string[] {
  return draft.document.content.sections.map(({ id }) => id);
}
