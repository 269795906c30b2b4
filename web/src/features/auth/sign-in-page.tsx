/** Where those with an account come in. */
import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { AuthFrame } from "./auth-frame";
import { SignInForm } from "./sign-in-form";
import { textLink } from "./text-link-class";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <AuthFrame
      title="Sign in"
      lead={
        <>
          New here?{" "}
          <Link to="/register" className={textLink}>
            Create an account
          </Link>
        </>
      }
    >
      <SignInForm onSignedIn={() => router.history.push(next ?? "/")} />
      <p className="mt-4 text-ui text-muted">
        <Link to="/reset" className={textLink}>
          Forgot your password?
        </Link>
      </p>
    </AuthFrame>
  );
}
