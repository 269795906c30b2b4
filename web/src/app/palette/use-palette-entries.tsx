/** All that the palette can offer: the commands of the moment and the caller's resumes by name. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import { useMemo } from "react";
import { api, body } from "@/client/api";
import type { Command } from "@/shared/commands/command";
import { availableCommands, useCommandStore } from "@/shared/commands/command-store";
import { useMe } from "@/shared/session/me-query";

const MOST_RESUMES = 100;
/** The groups that are always on offer come after what belongs to the page. */
const EVERYWHERE: ReadonlySet<string> = new Set(["Go to", "Theme", "Help"]);

export function usePaletteEntries(): { entries: Command[]; isWhole: boolean } {
  const navigate = useNavigate();
  const me = useMe();
  const scopes = useCommandStore((state) => state.scopes);
  const { data: resumes, isLoading } = useQuery({
    queryKey: ["resumes", "palette"],
    enabled: me !== null,
    queryFn: async ({ signal }) =>
      body(await api.GET("/api/v1/resumes", { params: { query: { limit: MOST_RESUMES } }, signal })).items,
  });
  const entries = useMemo(() => {
    const named = (resumes ?? []).map((resume) => ({
      id: `resume:${resume.id}`,
      name: resume.title,
      group: "Resumes",
      words: "open resume",
      icon: <FileText size={16} />,
      perform: () => void navigate({ to: "/resumes/$resumeId", params: { resumeId: resume.id } }),
    }));
    const offered = availableCommands({ scopes }).filter((command) => command.id !== "palette");
    const here = offered.filter((command) => !EVERYWHERE.has(command.group));
    const everywhere = offered.filter((command) => EVERYWHERE.has(command.group));
    return [...here, ...named, ...everywhere];
  }, [scopes, resumes, navigate]);
  return { entries, isWhole: !isLoading };
}
