/** What the acting role may do on the page of a plan; the gate decides again at every call. */
export type PlanRights = { readonly mayWrite: boolean; readonly mayOpp: boolean; readonly mayPrint: boolean };
