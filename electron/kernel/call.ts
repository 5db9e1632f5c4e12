import type { Call, InputOf, OutputOf, RefusalOf } from '../../shared/kernel/contract.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CommandContext, OperationContext, QueryContext } from './context.ts';

export type CommandHandler<C extends Call> = (
  context: CommandContext,
  input: InputOf<C>,
) => Result<OutputOf<C>, RefusalOf<C>>;

export type QueryHandler<C extends Call> = (
  context: QueryContext,
  input: InputOf<C>,
) => Result<OutputOf<C>, RefusalOf<C>>;

export type OperationHandler<C extends Call> = (
  context: OperationContext,
  input: InputOf<C>,
) => Promise<Result<OutputOf<C>, RefusalOf<C>>>;

type Answer = Result<unknown, string>;

/** A contract tied to the function that carries it out. */
export type BoundCall =
  | { readonly kind: 'command'; readonly call: Call; readonly handle: (c: CommandContext, input: never) => Answer }
  | { readonly kind: 'query'; readonly call: Call; readonly handle: (c: QueryContext, input: never) => Answer }
  | {
      readonly kind: 'operation';
      readonly call: Call;
      readonly handle: (c: OperationContext, input: never) => Promise<Answer>;
    };

export function bindCommand<C extends Call<'command'>>(call: C, handle: CommandHandler<C>): BoundCall {
  return { kind: 'command', call, handle };
}

export function bindQuery<C extends Call<'query'>>(call: C, handle: QueryHandler<C>): BoundCall {
  return { kind: 'query', call, handle };
}

export function bindOperation<C extends Call<'operation'>>(call: C, handle: OperationHandler<C>): BoundCall {
  return { kind: 'operation', call, handle };
}
