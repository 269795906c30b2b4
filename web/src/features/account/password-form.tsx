/** The present password and the next. */
import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/client/api";
import { FormError } from "@/shared/forms/form-error";
import { PASSWORD_MIN } from "@/shared/forms/password";
import { useForm } from "@/shared/forms/use-form";
import { useMe } from "@/shared/session/me-query";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { PasswordInput } from "@/shared/ui/password-input";
import { SESSIONS_KEY } from "./session-list";

const FIELD_OF_CODE = { "identity.password_wrong": "current", "identity.password_weak": "new" };

export function PasswordForm() {
  const me = useMe();
  const client = useQueryClient();
  const form = useForm(async ({ current = "", new: next = "" }) => {
    await api.POST("/api/v1/users/me/password", { body: { current, new: next } });
    form.props.ref.current?.reset();
    showToast({ message: "Your password is changed.", tone: "good" });
    await client.invalidateQueries({ queryKey: SESSIONS_KEY });
  }, FIELD_OF_CODE);
  const { fields } = form.errors;
  return (
    <form {...form.props} className="flex max-w-sm flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <input type="email" autoComplete="username" value={me?.email ?? ""} readOnly hidden />
      <Field label="Present password" error={fields.current}>
        {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" required />}
      </Field>
      <Field label="New password" hint={`At least ${PASSWORD_MIN} characters.`} error={fields.new}>
        {(control) => (
          <PasswordInput
            {...control}
            name="new"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            required
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={form.busy}>
          Change password
        </Button>
      </div>
    </form>
  );
}
