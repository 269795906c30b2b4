/** What can be done with one ranking: opened, taken along as a table, stopped while it runs, deleted afterwards. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CircleStop, Download, Ellipsis, FolderOpen, Trash2 } from "lucide-react";
import { explain } from "@/client/problem";
import type { Ranking } from "@/shared/score/analysis";
import { stopRanking } from "@/shared/score/ranking-server";
import { showToast } from "@/shared/toast/toast-store";
import { buttonClass } from "@/shared/ui/button-class";
import { Menu } from "@/shared/ui/menu";
import type { MenuItem } from "@/shared/ui/menu-item";
import { deleteLater } from "./delete-later";
import { downloadTable } from "./download-table";
import { isRunning, RANKINGS_KEY, titleOf } from "./rankings-query";

interface RankingMenuProps {
  ranking: Pick<Ranking, "id" | "state" | "posting" | "progress">;
  /** Where one goes when it is deleted from its own page. */
  onGone?: () => void;
}

const orToast = (doing: Promise<unknown>) =>
  doing.catch((problem: unknown) => showToast({ message: explain(problem), tone: "bad" }));

export function RankingMenu({ ranking, onGone }: RankingMenuProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id, progress } = ranking;
  const name = `Ranking for ${titleOf(ranking)}`;
  const refresh = () => client.invalidateQueries({ queryKey: RANKINGS_KEY });
  const remove = () => {
    deleteLater({ id, title: name }, () => void refresh());
    onGone?.();
  };
  const opening: MenuItem = {
    id: "open",
    label: "Open",
    icon: <FolderOpen size={16} />,
    perform: () => void navigate({ to: "/ranking/$bulkId", params: { bulkId: id } }),
  };
  const saving: MenuItem = {
    id: "csv",
    label: "Download as CSV",
    icon: <Download size={16} />,
    perform: () => void orToast(downloadTable(id)),
  };
  const ending: MenuItem = isRunning(ranking)
    ? {
        id: "stop",
        label: "Stop",
        icon: <CircleStop size={16} />,
        perform: () => void orToast(stopRanking(id).then(refresh)),
      }
    : { id: "delete", label: "Delete", icon: <Trash2 size={16} />, danger: true, perform: remove };
  return (
    <Menu
      label={`Actions for ${name}`}
      items={[
        ...(onGone ? [] : [opening]),
        ...(progress > 0 ? [saving] : []),
        ...(onGone && progress === 0 ? [] : ["separator" as const]),
        ending,
      ]}
      trigger={
        <button
          type="button"
          aria-label={`Actions for ${name}`}
          className={buttonClass("ghost", "px-0! w-control shrink-0")}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      }
    />
  );
}
