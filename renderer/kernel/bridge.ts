import type { z } from 'zod';
import type { Call, GateRefusal, OutputOf, RefusalOf } from '../../shared/kernel/contract.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Topic } from '../../shared/kernel/topics.ts';
import { carriesMask, isPresenting, presentable } from './presenting.ts';

declare global {
  interface Window {
    /** Put there by electron/preload.ts; the only way out of this window. */
    readonly zorg: {
      readonly call: (name: string, input: unknown) => Promise<unknown>;
      readonly onChange: (listener: (topics: readonly Topic[]) => void) => () => void;
    };
  }
}

export type Answer<C extends Call> = Result<OutputOf<C>, RefusalOf<C> | GateRefusal>;

/**
 * One call through the gate. The answer was checked by its schema on the other side, so its type can be trusted.
 * `isShown`: names and texts are hidden in it since others look on, as it was when the question was asked.
 */
export async function call<C extends Call>(
  contract: C,
  input: z.input<C['input']>,
  isShown = isPresenting(),
): Promise<Answer<C>> {
  // Safe: CANCELLED is one of the gate's own refusals for every call.
  if (carriesMask(input)) return { ok: false, code: 'CANCELLED' } as Answer<C>;
  try {
    // Safe: the gate parses every answer with the contract's own output schema before it leaves.
    return presentable(contract, await window.zorg.call(contract.name, input), isShown) as Answer<C>;
  } catch {
    // Safe: UNEXPECTED is one of the gate's own refusals for every call.
    return { ok: false, code: 'UNEXPECTED' } as Answer<C>;
  }
}
