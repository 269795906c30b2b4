/** Asks for the address of the account. The answer is the same whether there is one or not. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/client/api";
import { FormError } from "@/shared/forms/form-error";
import { useForm } from "@/shared/forms/use-form";
import { Button } from "@/shared/ui/button";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";
import { AuthFrame } from "./auth-frame";
import { CheckYourMail } from "./check-your-mail";
import { textLink } from "./text-link-class";

export function ResetRequest() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm(async ({ email = "" }) => {
    await api.POST("/api/v1/auth/reset", { body: { email } });
    setSentTo(email);
  });
  if (sentTo !== null) {
    return (
      <CheckYourMail title="Check your mail" onBack={() => setSentTo(null)}>
        If there is an account for <strong className="text-ink">{sentTo}</strong>, a link to choose a new
        password is on its way.
      </CheckYourMail>
    );
  }
  return (
    <AuthFrame title="Choose a new password" lead="We send you a link that lets you.">
      <form {...form.props} className="flex flex-col gap-4">
        <FormError>{form.errors.form}</FormError>
        <Field label="Email" error={form.errors.fields.email}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Button type="submit" variant="primary" busy={form.busy} className="w-full">
          Send the link
        </Button>
      </form>
      <p className="mt-4 text-ui text-muted">
        <Link to="/sign-in" className={textLink}>
          Back to sign in
        </Link>
      </p>
    </AuthFrame>
  );
}
