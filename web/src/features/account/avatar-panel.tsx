/** The picture of the account: shown, changed, taken away. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api } from "@/client/api";
import { explain } from "@/client/problem";
import type { Me } from "@/client/types";
import { FormError } from "@/shared/forms/form-error";
import { meQuery } from "@/shared/session/me-query";
import { Avatar } from "@/shared/ui/avatar";
import { Button } from "@/shared/ui/button";

export function AvatarPanel({ me }: { me: Me }) {
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      if (file === null) return api.DELETE("/api/v1/users/me/avatar");
      return api.PUT("/api/v1/users/me/avatar", {
        body: file as unknown as string,
        bodySerializer: () => file,
        headers: { "Content-Type": file.type || "application/octet-stream" },
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  return (
    <section aria-label="Picture" className="mt-6">
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={me.name || me.email || ""} url={me.avatar_url} large />
        <Button busy={change.isPending} onClick={() => picker.current?.click()}>
          {me.avatar_url ? "Change picture" : "Add a picture"}
        </Button>
        {me.avatar_url ? (
          <Button variant="ghost" onClick={() => change.mutate(null)}>
            Remove
          </Button>
        ) : null}
        <input
          ref={picker}
          type="file"
          hidden
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) change.mutate(file);
          }}
        />
      </div>
      <div className="mt-3">
        <FormError>{change.error ? explain(change.error) : null}</FormError>
      </div>
    </section>
  );
}
