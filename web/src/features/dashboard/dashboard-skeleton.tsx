/** The shape of the desk while its papers come. */
import { Skeleton } from "@/shared/ui/skeleton";

export function DashboardSkeleton() {
  return (
    <div aria-busy="true" className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-4">
      <span className="sr-only" role="status">
        Loading your resumes
      </span>
      {["a", "b", "c"].map((key) => (
        <div key={key} className="rounded-card border border-line p-4">
          <Skeleton className="aspect-[4/3.6] w-full" />
          <Skeleton className="mt-4 h-5 w-2/3" />
          <Skeleton className="mt-2 h-4 w-1/3" />
        </div>
      ))}
    </div>
  );
}
