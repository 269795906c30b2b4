/** Name, language and time zone. */
import { useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/client/api";
import type { Me } from "@/client/types";
import { FormError } from "@/shared/forms/form-error";
import { useForm } from "@/shared/forms/use-form";
import { meQuery } from "@/shared/session/me-query";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import { Select } from "@/shared/ui/select";
import { localeChoices, zoneChoices } from "./customs";

export function ProfileForm({ me }: { me: Me }) {
  const client = useQueryClient();
  const form = useForm(async ({ name = "", locale = "", time_zone = "" }) => {
    const saved = body(
      await api.PATCH("/api/v1/users/me", { body: { name: name.trim(), locale, time_zone } }),
    );
    client.setQueryData(meQuery.queryKey, saved);
    showToast({ message: "Your profile is saved.", tone: "good" });
  });
  const { fields } = form.errors;
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <Field label="Name" error={fields.name}>
        {(control) => (
          <Input {...control} name="name" defaultValue={me.name} autoComplete="name" maxLength={120} />
        )}
      </Field>
      <Field label="Email">
        {(control) => (
          <Input {...control} value={me.email ?? ""} readOnly type="email" autoComplete="email" />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Dates and numbers as in" error={fields.locale}>
          {(control) => (
            <Select {...control} name="locale" defaultValue={me.locale}>
              {localeChoices(me.locale).map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Time zone" error={fields.time_zone}>
          {(control) => (
            <Select {...control} name="time_zone" defaultValue={me.time_zone}>
              {zoneChoices(me.time_zone).map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div>
        <Button type="submit" variant="primary" busy={form.busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
