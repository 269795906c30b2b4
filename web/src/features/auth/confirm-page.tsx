/** Where the link of the letter leads: the address is confirmed and the account is open. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { api, body } from "@/client/api";
import { explain, isProblem } from "@/client/problem";
import { meQuery } from "@/shared/session/me-query";
import { showToast } from "@/shared/toast/toast-store";
import { Banner } from "@/shared/ui/banner";
import { buttonClass } from "@/shared/ui/button-class";
import { AuthFrame } from "./auth-frame";
import { ConfirmWithPassword } from "./confirm-with-password";
import { forgetFragment, fragmentToken } from "./fragment-token";

export function ConfirmPage() {
  const [token] = useState(() => fragmentToken());
  const client = useQueryClient();
  const navigate = useNavigate();
  const confirm = useMutation({
    mutationFn: async (password: string | null) =>
      body(
        await api.POST("/api/v1/auth/confirm", {
          body: { token: token ?? "", ...(password === null ? {} : { password }) },
        }),
      ),
    onSuccess: async (me) => {
      forgetFragment();
      client.clear();
      client.setQueryData(meQuery.queryKey, me);
      showToast({ message: "Your account is ready.", tone: "good" });
      await navigate({ to: "/" });
    },
  });

  const asked = useRef(false);
  const { mutate } = confirm;
  useEffect(() => {
    if (token === null || asked.current) return;
    asked.current = true;
    mutate(null);
  }, [token, mutate]);

  if (isProblem(confirm.error, "identity.password_needed") || (confirm.variables && confirm.isPending)) {
    return <ConfirmWithPassword submit={async (password) => void (await confirm.mutateAsync(password))} />;
  }
  if (token === null || confirm.isError) {
    const reason =
      token === null ? "The link is not complete. Open it again from the letter." : explain(confirm.error);
    return (
      <AuthFrame title="This link does not work">
        <Banner tone="bad" role="alert" className="rounded-control">
          {reason}
        </Banner>
        <Link to="/register" className={buttonClass("secondary", "mt-4 w-full")}>
          Ask for a new one
        </Link>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame title="Confirming your address">
      <p role="status" className="text-body text-muted">
        One moment…
      </p>
    </AuthFrame>
  );
}
