/** A ranking whose deletion can be taken back while its message is shown. */
import { deleteRanking } from "@/shared/score/ranking-server";
import { createDeletion } from "@/shared/toast/deletion";

export const { useLeaving, deleteLater } = createDeletion(deleteRanking);
