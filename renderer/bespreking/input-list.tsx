import { Text, Title } from '@mantine/core';
import { type Input, SCALES } from '../../shared/bespreking/round-model.ts';
import { spreadOf, widthOf } from '../../shared/bespreking/round-rules.ts';
import { scaleNames, roundTexts as t } from './round-texts.ts';

/** Per scale where everybody stands, the widest first, with the names of who lies far off. */
export function SpreadPlot({ inputs }: { readonly inputs: readonly Input[] }) {
  const nameOf = new Map(inputs.map(({ staffId, name }) => [staffId, name]));
  return (
    <div>
      <Title order={3} mt="sm">
        {t.spread}
      </Title>
      <Text c="dimmed" size="sm">
        {t.spreadHint}
      </Text>
      {spreadOf(inputs).map((spread) => {
        const { scale, median, lowest, highest, outliers, count } = spread;
        const words =
          lowest === null || highest === null || median === null
            ? t.noScore
            : `${t.range(lowest, highest, count)}${lowest === highest ? '' : t.middle(median)}`;
        const scores = inputs.flatMap((input) => input.scores[scale] ?? []);
        return (
          <div key={scale} className="zs-spread" data-wide={widthOf(spread) >= 2}>
            <span className="zs-scale-name">{scaleNames[scale]}</span>
            <span className="zs-dots" aria-hidden>
              {[1, 2, 3, 4, 5].map((n) => (
                <span key={n}>
                  {scores
                    .filter((score) => score === n)
                    .map((_score, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
                      <i key={i} />
                    ))}
                  <small>{n}</small>
                </span>
              ))}
            </span>
            <Text span size="sm">
              {words}
              {outliers.length > 0 && (
                <Text component="div" size="sm" c="straks" fw={600}>
                  {t.outliers(outliers.map((id) => nameOf.get(id) ?? '').join(', '))}
                </Text>
              )}
            </Text>
          </div>
        );
      })}
    </div>
  );
}

/** What each teacher wrote, under his name. */
export function InputList({ inputs }: { readonly inputs: readonly Input[] }) {
  return (
    <ul className="zs-inputs">
      {inputs.map((input) => (
        <li key={input.staffId}>
          <Text fw={600} component="div">
            {input.name}{' '}
            <Text span size="sm" c="dimmed" fw={400}>
              {SCALES.flatMap((scale) =>
                input.scores[scale] === null ? [] : `${scaleNames[scale]} ${input.scores[scale]}`,
              ).join(' · ')}
              {input.isByHand ? ` · ${t.byHand}` : ''}
            </Text>
          </Text>
          <Text className="zs-said">{input.seen}</Text>
          {input.works !== '' && (
            <Text size="sm">
              <strong>{t.works}:</strong> {input.works}
            </Text>
          )}
          {input.tried !== '' && (
            <Text size="sm">
              <strong>{t.tried}:</strong> {input.tried}
            </Text>
          )}
          {!input.parentsTold && (
            <Text size="sm" c="straks">
              {t.parentsNot(input.parentsWhyNot)}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
