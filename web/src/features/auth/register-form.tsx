/** Name, email and password of a new account. */
import { api } from "@/client/api";
import { browserCustoms } from "@/shared/format/browser-customs";
import { FormError } from "@/shared/forms/form-error";
import { PASSWORD_MIN } from "@/shared/forms/password";
import { useForm } from "@/shared/forms/use-form";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import { PasswordInput } from "@/shared/ui/password-input";

const WEAK = { "identity.password_weak": "password" };

export function RegisterForm({ onSent }: { onSent: (email: string) => void }) {
  const form = useForm(async ({ name = "", email = "", password = "" }) => {
    await api.POST("/api/v1/auth/register", {
      body: { email, password, name: name.trim(), ...browserCustoms() },
    });
    onSent(email);
  }, WEAK);
  const { fields } = form.errors;
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <Field label="Name (optional)" error={fields.name}>
        {(control) => <Input {...control} name="name" autoComplete="name" maxLength={120} />}
      </Field>
      <Field label="Email" error={fields.email}>
        {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field
        label="Password"
        hint={`At least ${PASSWORD_MIN} characters. A few words make a good one.`}
        error={fields.password}
      >
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="new-password"
            minLength={PASSWORD_MIN}
            required
          />
        )}
      </Field>
      <Button type="submit" variant="primary" busy={form.busy} className="w-full">
        Create account
      </Button>
    </form>
  );
}
