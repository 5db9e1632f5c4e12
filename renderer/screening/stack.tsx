import type { TestPicture } from '../../shared/screening/pictures.ts';
import { gridTexts as t } from './grid-texts.ts';

type StackProps = { readonly picture: TestPicture; readonly name: string };

/** How a group did on one test: from low to high, each part with its letter and its number. */
export function Stack({ picture, name }: StackProps) {
  const { bands, scored } = picture;
  if (scored === 0) return <span className="zs-quiet">–</span>;
  const said = bands.map(({ band, n }) => `${band} ${n}`).join(', ');
  return (
    <div className="sc-stack" role="img" aria-label={`${name}: ${said}`}>
      {bands.map(({ band, n }) => (
        <span key={band} className={`sc-${band}`} style={{ flexGrow: n }}>
          {band} {n}
        </span>
      ))}
    </div>
  );
}

type StacksProps = {
  readonly pictures: readonly (StackProps & { readonly id: string })[];
  /** Room for longer names. */
  readonly isWide?: boolean;
};

/** One line a test, and the same figures as a table for whoever would rather read. */
export function Stacks({ pictures, isWide = false }: StacksProps) {
  return (
    <div data-wide={isWide} className="sc-stacked">
      <div className="sc-stacks">
        {pictures.map(({ id, name, picture }) => [
          <strong key={`${id} name`}>{name}</strong>,
          <Stack key={id} name={name} picture={picture} />,
        ])}
      </div>
      <div className="sc-axis" aria-hidden>
        <span>{t.low}</span>
        <span>{t.high}</span>
      </div>
    </div>
  );
}

type TableProps = StacksProps & {
  readonly isOpen?: boolean;
  /** What the names on the left are. */
  readonly head?: string;
};

/** The figures of the pictures. Kinds of empty stand apart, each when it occurs. */
export function StackTable({ pictures, isOpen = false, head = t.tableHead.test }: TableProps) {
  const bands = [...new Set(pictures.flatMap(({ picture }) => picture.bands.map(({ band }) => band)))].sort();
  const counts = (['missing', 'absent', 'notApplicable', 'withheld', 'withoutBand'] as const).filter(
    (kind) => kind === 'missing' || pictures.some(({ picture }) => picture[kind] > 0),
  );
  return (
    <details open={isOpen}>
      <summary>{t.asTable}</summary>
      <div className="sc-scroll">
        <table className="zs-list">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {bands.map((band) => (
                <th key={band} scope="col">
                  {band}
                </th>
              ))}
              {counts.map((kind) => (
                <th key={kind} scope="col">
                  {t.tableHead[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pictures.map(({ id, name, picture }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {bands.map((band) => (
                  <td key={band}>{picture.bands.find((one) => one.band === band)?.n ?? 0}</td>
                ))}
                {counts.map((kind) => (
                  <td key={kind}>{picture[kind]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
