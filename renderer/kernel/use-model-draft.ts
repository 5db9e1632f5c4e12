import { useState } from 'react';
import type { z } from 'zod';
import { useDraft } from './use-draft.ts';

/** Like `useDraft` for a form whose fields are more than text; a draft that does not fit the model any more is left. */
export function useModelDraft<S extends z.ZodType<object>>(key: string, schema: S, saved: z.output<S>) {
  const draft = useDraft(key, { json: '' });
  const [typed, setTyped] = useState<z.output<S> | null>(null);
  const kept = typed === null && draft.isBack ? parsed(schema, draft.fields.json) : null;
  const value = typed ?? kept ?? saved;
  return {
    value,
    /** Something was typed that is not saved yet. */
    isDirty: typed !== null || kept !== null,
    isBack: kept !== null,
    change(next: Partial<z.output<S>>): void {
      const all = { ...value, ...next };
      setTyped(all);
      draft.change({ json: JSON.stringify(all) });
    },
    drop(): void {
      setTyped(null);
      draft.drop();
    },
  };
}

function parsed<S extends z.ZodType>(schema: S, json: string): z.output<S> | null {
  const result = schema.safeParse(JSON.parse(json));
  return result.success ? result.data : null;
}
