/** A new key: what it is called, what it may do, and when it ends. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body } from "@/client/api";
import type { NewApiKey } from "@/client/types";
import { FormError } from "@/shared/forms/form-error";
import { useForm } from "@/shared/forms/use-form";
import { Button } from "@/shared/ui/button";
import { Checkbox } from "@/shared/ui/checkbox";
import { Dialog } from "@/shared/ui/dialog";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import { Select } from "@/shared/ui/select";
import { KEYS_KEY } from "./keys-key";
import { SCOPES, type Scope } from "./scopes";

const DAY_MS = 86_400_000;

export function NewKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: (key: NewApiKey) => void }) {
  const client = useQueryClient();
  const [scopes, setScopes] = useState<readonly Scope[]>(["resumes:read"]);
  const form = useForm(async ({ name = "", days = "" }) => {
    if (scopes.length === 0)
      return form.fail({ fields: { scopes: "Allow it at least one thing." }, form: null });
    const expires_at = days ? new Date(Date.now() + Number(days) * DAY_MS).toISOString() : null;
    const made = body(
      await api.POST("/api/v1/users/me/keys", { body: { name, scopes: [...scopes], expires_at } }),
    );
    await client.invalidateQueries({ queryKey: KEYS_KEY });
    onMade(made);
  });
  const { fields } = form.errors;
  const toggle = (scope: Scope, on: boolean) =>
    setScopes(on ? [...scopes, scope] : scopes.filter((entry) => entry !== scope));

  return (
    <Dialog open onClose={onClose} title="New API key">
      <form {...form.props} className="flex flex-col gap-4">
        <FormError>{form.errors.form}</FormError>
        <Field label="Name" hint="Where it is used, so that you know it again." error={fields.name}>
          {(control) => <Input {...control} name="name" required maxLength={100} />}
        </Field>
        <fieldset aria-describedby={fields.scopes ? "scopes-error" : undefined}>
          <legend className="mb-1 text-label font-medium">It may</legend>
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope.value}
              label={scope.label}
              checked={scopes.includes(scope.value)}
              aria-invalid={fields.scopes ? true : undefined}
              onChange={(event) => toggle(scope.value, event.currentTarget.checked)}
            />
          ))}
          {fields.scopes ? (
            <p id="scopes-error" className="mt-1 text-ui text-bad">
              {fields.scopes}
            </p>
          ) : null}
        </fieldset>
        <Field label="It ends" error={fields.expires_at}>
          {(control) => (
            <Select {...control} name="days" defaultValue="90">
              <option value="30">In 30 days</option>
              <option value="90">In 90 days</option>
              <option value="365">In a year</option>
              <option value="">Never</option>
            </Select>
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            Make the key
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
