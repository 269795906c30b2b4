/** Email and password; the page and the dialog of an ended session share it. */
import { useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/client/api";
import { FormError } from "@/shared/forms/form-error";
import { useForm } from "@/shared/forms/use-form";
import { meQuery } from "@/shared/session/me-query";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import { PasswordInput } from "@/shared/ui/password-input";

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const client = useQueryClient();
  const form = useForm(async ({ email = "", password = "" }) => {
    const me = body(await api.POST("/api/v1/auth/sign-in", { body: { email, password } }));
    client.setQueryData(meQuery.queryKey, me);
    onSignedIn();
  });
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <Field label="Email" error={form.errors.fields.email}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password" error={form.errors.fields.password}>
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" busy={form.busy} className="w-full">
        Sign in
      </Button>
    </form>
  );
}
