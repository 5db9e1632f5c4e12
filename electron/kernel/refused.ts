/** Carries a refusal out of a transaction so that it rolls back; never leaves the kernel. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
