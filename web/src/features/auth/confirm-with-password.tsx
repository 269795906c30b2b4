/** The link was opened on another device than the one that registered: the password proves that it is the same person. */
import { isProblem } from "@/client/problem";
import { FormError } from "@/shared/forms/form-error";
import { useForm } from "@/shared/forms/use-form";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { PasswordInput } from "@/shared/ui/password-input";
import { AuthFrame } from "./auth-frame";

export function ConfirmWithPassword({ submit }: { submit: (password: string) => Promise<void> }) {
  const form = useForm(async ({ password = "" }) => {
    try {
      await submit(password);
    } catch (error) {
      if (!isProblem(error, "identity.password_needed")) throw error;
      form.fail({ fields: { password: "This is not the password that you chose." }, form: null });
    }
  });
  return (
    <AuthFrame
      title="Is it you?"
      lead="You registered on another device. Type the password that you chose there."
    >
      <form {...form.props} className="flex flex-col gap-4">
        <FormError>{form.errors.form}</FormError>
        <Field label="Password" error={form.errors.fields.password}>
          {(control) => (
            <PasswordInput {...control} name="password" autoComplete="current-password" required />
          )}
        </Field>
        <Button type="submit" variant="primary" busy={form.busy} className="w-full">
          Confirm
        </Button>
      </form>
    </AuthFrame>
  );
}
