export { listConsults } from './consult-store.ts';
