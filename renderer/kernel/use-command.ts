import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Call, GateRefusal, RefusalOf } from '../../shared/kernel/contract.ts';
import { type Answer, call } from './bridge.ts';

/** One hook for every command and operation. A refusal is data, never an exception. */
export function useCommand<C extends Call>(contract: C) {
  return useMutation<Answer<C>, Error, z.input<C['input']>>({
    mutationKey: [contract.name],
    mutationFn: (input) => call(contract, input),
    networkMode: 'always',
  });
}

/** A Dutch sentence for everything a call may refuse; the compiler asks for the new one when a code is added. */
export type RefusalTexts<C extends Call> = Readonly<Record<Exclude<RefusalOf<C>, GateRefusal>, string>> &
  Readonly<Record<GateRefusal, string>>;
