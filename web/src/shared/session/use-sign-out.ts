/** Ends the session here and forgets everything that was its. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { api } from "@/client/api";
import { explain } from "@/client/problem";
import { showToast } from "../toast/toast-store";
import { meQuery } from "./me-query";

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    try {
      await api.POST("/api/v1/auth/sign-out");
    } catch (error) {
      showToast({ message: explain(error), tone: "bad" });
      return;
    }
    client.clear();
    client.setQueryData(meQuery.queryKey, null);
    await navigate({ to: "/sign-in" });
  }, [client, navigate]);
}
