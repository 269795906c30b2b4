/** Hands a ranking to the browser as a table. */
import { readRankingTable } from "@/shared/score/ranking-server";

const LET_GO_MS = 10_000;

export async function downloadTable(id: string): Promise<void> {
  const table = await readRankingTable(id);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(table);
  link.download = "ranking.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LET_GO_MS);
}
