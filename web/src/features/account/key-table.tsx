/** The keys that there are, without their secrets. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/client/api";
import { explain } from "@/client/problem";
import type { ApiKey } from "@/client/types";
import { formatAgo, formatDate } from "@/shared/format/dates";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { type Column, DataTable } from "@/shared/ui/data-table";
import { Dialog } from "@/shared/ui/dialog";
import { KEYS_KEY } from "./keys-key";
import { scopeLabel } from "./scopes";

export function KeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const client = useQueryClient();
  const [revoking, setRevoking] = useState<ApiKey | null>(null);

  const revoke = async (key: ApiKey) => {
    setRevoking(null);
    try {
      await api.DELETE("/api/v1/users/me/keys/{key_id}", { params: { path: { key_id: key.id } } });
      showToast({ message: `“${key.name}” no longer works.`, tone: "good" });
    } catch (error) {
      showToast({ message: explain(error), tone: "bad" });
    }
    await client.invalidateQueries({ queryKey: KEYS_KEY });
  };

  const columns: Column<ApiKey>[] = [
    {
      id: "name",
      name: "Name",
      isHeader: true,
      cell: (key) => (
        <span className="block py-2">
          <span className="block font-medium">{key.name}</span>
          <span className="font-mono text-label text-muted">{key.hint}…</span>
        </span>
      ),
    },
    { id: "scopes", name: "May", isWide: true, cell: (key) => key.scopes.map(scopeLabel).join(", ") },
    {
      id: "used",
      name: "Last used",
      cell: (key) => (key.last_used_at ? formatAgo(key.last_used_at) : "Never"),
    },
    {
      id: "expires",
      name: "Ends",
      isWide: true,
      cell: (key) => (key.expires_at ? formatDate(key.expires_at) : "Never"),
    },
    {
      id: "actions",
      name: "Actions",
      isNameHidden: true,
      cell: (key) => (
        <Button
          aria-label={`Revoke ${key.name}`}
          variant="ghost"
          className="text-bad"
          onClick={() => setRevoking(key)}
        >
          Revoke
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable caption="Your API keys" columns={columns} rows={keys} rowKey={(key) => key.id} />
      <Dialog
        open={revoking !== null}
        onClose={() => setRevoking(null)}
        title="Revoke this key?"
        description={`Programs that use “${revoking?.name}” stop working at once. This cannot be undone.`}
        footer={
          <>
            <Button onClick={() => setRevoking(null)}>Keep it</Button>
            <Button variant="danger" onClick={() => revoking && void revoke(revoking)}>
              Revoke
            </Button>
          </>
        }
      />
    </>
  );
}
