/** A posting whose deletion can be taken back while its message is shown. */
import { deletePosting } from "@/shared/score/score-server";
import { createDeletion } from "@/shared/toast/deletion";

export const { useLeaving, deleteLater } = createDeletion(deletePosting);
