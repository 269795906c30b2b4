/** The file that an export made, by its name, for as long as it is kept. */
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { api, body } from "@/client/api";

export function ExportFile({ exportId }: { exportId: string }) {
  const { data } = useQuery({
    queryKey: ["activity", "export", exportId],
    queryFn: async () =>
      body(await api.GET("/api/v1/exports/{export_id}", { params: { path: { export_id: exportId } } })),
    retry: false,
  });
  if (!data) return null;
  if (!data.download_url) return <span className="block text-muted">{data.filename}</span>;
  return (
    <a
      href={data.download_url}
      download
      className="inline-flex min-h-6 items-center gap-1.5 rounded-inner text-accent-text underline coarse:min-h-11"
    >
      <Download size={14} className="shrink-0" aria-hidden="true" />
      <span className="min-w-0 break-words">{data.filename}</span>
    </a>
  );
}
