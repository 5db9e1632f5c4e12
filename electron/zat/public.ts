export { trajectEvaluations } from './care-store.ts';
export { getCase } from './case-store.ts';
export { addToConcept } from './concept.ts';
export { listConsults } from './consult-store.ts';
export { knownInCare } from './known.ts';
export { minutedAgreements } from './minuted.ts';
export { correctionsOf, sealsOf } from './minutes-store.ts';
export { findCareItem, findCareMeeting } from './occasion.ts';
