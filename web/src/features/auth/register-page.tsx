/** Where an account begins: the address is confirmed by mail. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "@/shared/session/me-query";
import { AuthFrame } from "./auth-frame";
import { CheckYourMail } from "./check-your-mail";
import { RegisterForm } from "./register-form";
import { textLink } from "./text-link-class";

export function RegisterPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const me = useMe();
  if (sentTo !== null) {
    return (
      <CheckYourMail title="Check your mail" onBack={() => setSentTo(null)}>
        We sent a link to <strong className="text-ink">{sentTo}</strong>. Open it in this browser to finish
        your account. It works for a limited time.
      </CheckYourMail>
    );
  }
  return (
    <AuthFrame
      title="Create your account"
      lead={
        me?.kind === "visitor" ? (
          "Your draft moves into it."
        ) : (
          <>
            Already have one?{" "}
            <Link to="/sign-in" className={textLink}>
              Sign in
            </Link>
          </>
        )
      }
    >
      <RegisterForm onSent={setSentTo} />
    </AuthFrame>
  );
}
