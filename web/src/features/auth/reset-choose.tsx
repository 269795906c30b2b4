/** The new password, by the token of the letter. */
import { useNavigate } from "@tanstack/react-router";
import { api } from "@/client/api";
import { FormError } from "@/shared/forms/form-error";
import { PASSWORD_MIN } from "@/shared/forms/password";
import { useForm } from "@/shared/forms/use-form";
import { showToast } from "@/shared/toast/toast-store";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { PasswordInput } from "@/shared/ui/password-input";
import { AuthFrame } from "./auth-frame";
import { forgetFragment } from "./fragment-token";

const WEAK = { "identity.password_weak": "password" };

export function ResetChoose({ token }: { token: string }) {
  const navigate = useNavigate();
  const form = useForm(async ({ password = "" }) => {
    await api.POST("/api/v1/auth/reset/complete", { body: { token, password } });
    forgetFragment();
    showToast({ message: "Your password is changed. Sign in with it.", tone: "good" });
    await navigate({ to: "/sign-in" });
  }, WEAK);
  return (
    <AuthFrame title="Choose a new password" lead="All other sessions of yours will end.">
      <form {...form.props} className="flex flex-col gap-4">
        <FormError>{form.errors.form}</FormError>
        <Field
          label="New password"
          hint={`At least ${PASSWORD_MIN} characters.`}
          error={form.errors.fields.password}
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
          Change password
        </Button>
      </form>
    </AuthFrame>
  );
}
