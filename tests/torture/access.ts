import { may, PERMISSIONS, ROLES } from '../../shared/kernel/permissions.ts';
import { createWorld } from '../support/world.ts';
import { tableSays } from './access-table.ts';
import { numbers, pick, type Torture } from './torture.ts';

/** P6: the matrix against a table written by hand, and every registered call against every role through the gate. */
export const access: Torture = {
  name: 'access',
  usual: 5_000,
  small: 1_000,
  async run(runs) {
    const random = numbers(6);
    let differences = 0;
    for (let i = 0; i < runs; i++) {
      const role = pick(random, ROLES);
      const permission = pick(random, PERMISSIONS);
      const related = pick(random, [true, false, null]);
      if (may(role, permission, related) !== tableSays(role, permission, related)) differences += 1;
    }
    const { wrong, calls, unknownDenied } = await throughTheGate();
    // Control: a table with one cell turned must differ somewhere.
    const turned = PERMISSIONS.some((permission) =>
      ROLES.some((role) => may(role, permission, true) !== !tableSays(role, permission, true)),
    );
    const control = turned && may('coach', 'students.read', true) && !may('coach', 'zat.read', true);
    return {
      ok: differences === 0 && wrong.length === 0 && unknownDenied,
      runs,
      differences,
      calls,
      roles: ROLES.length,
      wrong: wrong.slice(0, 5),
      control,
    };
  },
};

async function throughTheGate() {
  const world = await createWorld();
  const wrong: string[] = [];
  let calls = 0;
  try {
    const open = world.desk.features
      .flatMap((feature) => feature.calls)
      .filter(({ call }) => !call.availableWhileLocked);
    for (const role of ROLES) {
      await world.actAs(role);
      for (const { call } of open) {
        calls += 1;
        const { answer } = await world.raw({ name: call.name, input: { surely: 'not valid' } });
        const isDenied = !answer.ok && answer.code === 'NOT_ALLOWED';
        if (isDenied === tableSays(role, call.permission, null)) wrong.push(`${role} ${call.name}`);
      }
    }
    const unknown = await world.raw({ name: 'students.everything', input: {} });
    return { wrong, calls, unknownDenied: !unknown.answer.ok && unknown.answer.code === 'UNKNOWN_CALL' };
  } finally {
    await world.close();
  }
}
