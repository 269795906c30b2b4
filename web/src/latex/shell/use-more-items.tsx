/** What can be done with the whole resume beside export: the source, the other kind, how it is shown. */
import { useNavigate } from "@tanstack/react-router";
import { Archive, Crosshair, Gauge, ListTree, RefreshCw, Search, WrapText } from "lucide-react";
import type { MenuItem } from "@/shared/ui/menu-item";
import { useLatex, useView } from "../state/latex-context";

export function useMoreItems(): MenuItem[] {
  const session = useLatex();
  const { view, desk } = session;
  const wrap = useView((state) => state.wrap);
  const auto = useView((state) => state.auto);
  const navigate = useNavigate();
  const score = async () => {
    const analysis = await (await import("./score-latex")).scoreLatex(session);
    if (analysis) await navigate({ to: "/check", search: { analysis } });
  };
  return [
    {
      id: "find",
      label: "Find and replace",
      icon: <Search size={16} />,
      keys: "mod+f",
      perform: () => desk.openSearch(),
    },
    {
      id: "spot",
      label: "Show this line on the page",
      icon: <Crosshair size={16} />,
      perform: session.jumpToPage,
    },
    {
      id: "wrap",
      label: "Wrap long lines",
      icon: <WrapText size={16} />,
      checked: wrap,
      toggles: true,
      perform: () => view.setState({ wrap: !wrap }),
    },
    {
      id: "auto",
      label: "Typeset while I write",
      icon: <RefreshCw size={16} />,
      checked: auto,
      toggles: true,
      perform: () => view.setState({ auto: !auto }),
    },
    "separator",
    { id: "score", label: "Score it", icon: <Gauge size={16} />, perform: () => void score() },
    {
      id: "source",
      label: "Download the source",
      icon: <Archive size={16} />,
      perform: () => void import("../files/download-source").then((file) => file.downloadSource(session)),
    },
    {
      id: "structure",
      label: "Turn into fields…",
      icon: <ListTree size={16} />,
      perform: () => view.setState({ structuring: true }),
    },
  ];
}
