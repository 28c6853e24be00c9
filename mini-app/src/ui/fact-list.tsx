/** Names and values below each other; what has no value is left out. */
export function FactList({ facts }: { facts: readonly (readonly [string, string | undefined])[] }) {
  return (
    <dl className="card facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
