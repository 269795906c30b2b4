/** A resume whose deletion can be taken back while its message is shown. */
import { api } from "@/client/api";
import { createDeletion } from "@/shared/toast/deletion";

export const { useLeaving: useHidden, deleteLater } = createDeletion((id) =>
  api.DELETE("/api/v1/resumes/{resume_id}", { params: { path: { resume_id: id } }, keepalive: true }),
);
