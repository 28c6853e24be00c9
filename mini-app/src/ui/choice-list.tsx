import { described, FieldProblem } from './field.tsx';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

interface Choice<V extends string> {
  value: V;
  name: string;
  hint?: string;
  icon?: IconName;
}

interface ChoiceListProps<V extends string> {
  id: string;
  label: string;
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  problem?: string | undefined;
  /** Two in a row where the letters leave room. */
  twoColumns?: boolean;
}

/** One of several, as large cards: native radio buttons, so arrow keys and screen readers work as everywhere. */
export function ChoiceList<V extends string>(props: ChoiceListProps<V>) {
  const { id, label, choices, value, problem, twoColumns = false } = props;
  return (
    <fieldset className="choices" data-invalid={problem === undefined ? undefined : true}>
      <legend className="field-label">{label}</legend>
      <FieldProblem id={id} problem={problem} />
      <div className={twoColumns ? 'choice-list choice-list-two' : 'choice-list'}>
        {choices.map((choice, index) => (
          <ChoiceCard
            key={choice.value}
            choice={choice}
            name={id}
            // The first card carries the field's id, so that focus can be moved to it when nothing is chosen.
            id={index === 0 ? id : `${id}-${choice.value}`}
            checked={choice.value === value}
            tall={twoColumns}
            problem={index === 0 ? problem : undefined}
            onChoose={() => props.onChange(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceCardProps {
  choice: Choice<string>;
  id: string;
  name: string;
  checked: boolean;
  tall: boolean;
  problem: string | undefined;
  onChoose: () => void;
}

function ChoiceCard({ choice, id, name, checked, tall, problem, onChoose }: ChoiceCardProps) {
  return (
    <label className={`choice${tall ? ' choice-tall' : ''}${checked ? ' choice-chosen' : ''}`}>
      {choice.icon && <Icon name={choice.icon} />}
      <span className="choice-words">
        <span className="choice-name">{choice.name}</span>
        {choice.hint && <span className="small soft">{choice.hint}</span>}
      </span>
      <input
        {...described({ id, problem })}
        type="radio"
        name={name}
        value={choice.value}
        checked={checked}
        onChange={onChoose}
      />
      <span className="choice-mark" />
    </label>
  );
}
