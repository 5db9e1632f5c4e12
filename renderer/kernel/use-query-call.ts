import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Call, GateRefusal, OutputOf, RefusalOf } from '../../shared/kernel/contract.ts';
import type { Topic } from '../../shared/kernel/topics.ts';
import { call } from './bridge.ts';
import { usePresenting } from './presenting.ts';

/** What a refused query throws inside TanStack; only its code is carried. */
export class RefusedQuery extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

type Options = {
  /** When one of these has changed, the query is read again. */
  readonly topics: readonly Topic[];
  readonly enabled?: boolean;
  /** Keep showing the previous answer while the next one is read, as in find-as-you-type. */
  readonly keepPrevious?: boolean;
};

export type QueryAnswer<C extends Call> = {
  readonly data: OutputOf<C> | undefined;
  readonly refusal: RefusalOf<C> | GateRefusal | undefined;
  readonly isLoading: boolean;
};

/** Reads through the gate and keeps the answer in memory only; it is forgotten on lock. */
export function useQueryCall<C extends Call>(
  contract: C,
  input: z.input<C['input']>,
  options: Options,
): QueryAnswer<C> {
  const isPresenting = usePresenting();
  const query = useQuery<OutputOf<C>, RefusedQuery>({
    // What may be shown to others is another answer, kept apart.
    queryKey: [contract.name, input, isPresenting, options.topics],
    queryFn: async () => {
      const answer = await call(contract, input, isPresenting);
      if (!answer.ok) throw new RefusedQuery(answer.code);
      return answer.value;
    },
    networkMode: 'always',
    retry: false,
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data: query.data,
    // Safe: only the code of a refused answer of this same contract is ever thrown above.
    refusal: query.error ? (query.error.code as RefusalOf<C> | GateRefusal) : undefined,
    isLoading: query.isLoading,
  };
}
