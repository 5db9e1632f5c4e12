/* The page runs in one browser only, which knows Temporal itself: a stand-in for the library that the other side needs. */

export const { Temporal } = globalThis as unknown as { readonly Temporal: object };
