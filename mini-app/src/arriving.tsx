import { Waiting } from './ui/load-states.tsx';

/** Stands where a screen will be while its code is fetched. */
export function Arriving() {
  return (
    <div className="frame">
      <main className="page">
        <Waiting />
      </main>
    </div>
  );
}
