import { StudentListPage } from '../students/student-list.tsx';
import { useMe } from './use-me.ts';

export function StudentsRoute() {
  const { may } = useMe();
  return <StudentListPage mayManage={may('students.manage')} />;
}
