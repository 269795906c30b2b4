/** A new name for a posting. */
import { useQueryClient } from "@tanstack/react-query";
import { FormError } from "@/shared/forms/form-error";
import { useForm } from "@/shared/forms/use-form";
import type { PostingLine } from "@/shared/score/analysis";
import { POSTINGS_KEY } from "@/shared/score/score-queries";
import { renamePosting } from "@/shared/score/score-server";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { Field } from "@/shared/ui/field";
import { Input } from "@/shared/ui/input";

export function RenamePosting({ posting, onClose }: { posting: PostingLine; onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm(async ({ title = "" }) => {
    await renamePosting(posting.id, title.trim());
    await client.invalidateQueries({ queryKey: POSTINGS_KEY });
    onClose();
  });
  return (
    <Dialog open onClose={onClose} title="Rename">
      <form {...form.props} className="flex flex-col gap-4">
        <FormError>{form.errors.form}</FormError>
        <Field label="Name" error={form.errors.fields.title}>
          {(control) => (
            <Input
              {...control}
              name="title"
              defaultValue={posting.title}
              required
              maxLength={200}
              autoFocus
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
