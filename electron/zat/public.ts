export { listConsults } from './consult-store.ts';
export { findCareItem, findCareMeeting } from './occasion.ts';
